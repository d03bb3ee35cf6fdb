import { useId, useLayoutEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useDispatch, useSession } from '../state/page.ts';
import '../styles/tour.css';
import { selectIsWelcoming } from './WelcomeLine.tsx';

interface Step {
  /** What the step is about: a part of the page. */
  readonly part: string;
  readonly title: string;
  readonly text: string;
}

const steps: readonly Step[] = [
  {
    part: '.map-pane',
    title: 'The map',
    text: 'Every point is a paper, and papers that say alike things lie near each other. Scroll to zoom, drag to move, click a point to read its paper.',
  },
  {
    part: '.topics-panel',
    title: 'Topics',
    text: 'The papers fall into topics. Click one to see it alone; its menu renames, merges and splits it.',
  },
  {
    part: '.search-box',
    title: 'Search',
    text: 'Words light up the papers that hold them. By meaning, or with like: and a title or an abstract, you find what is like it.',
  },
  {
    part: '.charts-drawer',
    title: 'Charts and table',
    text: 'Sizes, years and fields of the papers. What you click or drag over in a chart narrows the map too.',
  },
  {
    part: '.top-bar .end',
    title: 'Back, and out',
    text: 'Every choice can be undone here. Export saves the map, a chart or the papers for your own work.',
  },
  {
    part: '.top-bar .start',
    title: 'Your own papers',
    text: 'Open a file or a folder, paste a list, or drop files anywhere on this page.',
  },
];

/** A short tour of the page, beside the part that each step is about; nothing is blocked by it. */
export function Tour() {
  const isFirstStart = useSession(
    (session) => selectIsWelcoming(session) && !session.layout.isToured && session.work === null,
  );
  const taken = useSession(({ tourStep, project, presented }) => (project && presented === null ? tourStep : null));
  const isDialogOpen = useSession(({ dialog }) => dialog !== null);
  const step = taken ?? (isFirstStart ? 0 : null);
  return step === null || isDialogOpen ? null : <TourCard key={step} step={step} isAsked={taken !== null} />;
}

function TourCard({ step, isAsked }: { readonly step: number; readonly isAsked: boolean }) {
  const dispatch = useDispatch();
  const titleId = useId();
  const { part, title, text } = steps[step];
  const around = useRectOf(part);
  const isLast = step === steps.length - 1;
  const end = () => {
    dispatch({ type: 'tour/moved', step: null });
    dispatch({ type: 'layout/changed', change: { isToured: true } });
  };
  return (
    <>
      {around && <div className="tour-frame" style={{ ...around }} aria-hidden />}
      <section
        className="tour"
        role="dialog"
        aria-labelledby={titleId}
        style={placeBeside(around)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          end();
        }}
      >
        <h2 id={titleId}>{title}</h2>
        <p>{text}</p>
        <footer>
          <span className="meta">
            {step + 1} of {steps.length}
          </span>
          {!isLast && (
            <Button className="text-button" onPress={end}>
              Skip the tour
            </Button>
          )}
          {step > 0 && (
            <Button className="button" onPress={() => dispatch({ type: 'tour/moved', step: step - 1 })}>
              Back
            </Button>
          )}
          <Button
            className="button primary"
            // Who asked for the tour goes on by Enter; at the first start the focus stays where it is.
            autoFocus={isAsked}
            onPress={() => (isLast ? end() : dispatch({ type: 'tour/moved', step: step + 1 }))}
          >
            {isLast ? 'Start' : 'Next'}
          </Button>
        </footer>
      </section>
    </>
  );
}

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a part of the page stands in the window; null while there is no such part. */
function useRectOf(part: string): Rect | null {
  const [rect, setRect] = useState<Rect | null>(null);
  useLayoutEffect(() => {
    const element = document.querySelector(part);
    if (!element) return;
    const measure = () => {
      const { left, top, width, height } = element.getBoundingClientRect();
      setRect({ left, top, width, height });
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    watcher.observe(document.body);
    return () => watcher.disconnect();
  }, [part]);
  return rect;
}

const cardWidth = 320;
const cardHeight = 200;
const gap = 12;

/** In a large part at its foot; below others where there is room, else beside or above them. */
function placeBeside(around: Rect | null) {
  if (!around) return { right: 2 * gap, bottom: 2 * gap };
  const { left, top, width, height } = around;
  const [windowWidth, windowHeight] = [window.innerWidth, window.innerHeight];
  const isLarge = width > windowWidth / 2 && height > windowHeight / 2;
  if (isLarge) return { left: left + (width - cardWidth) / 2, bottom: windowHeight - top - height + 2 * gap };
  const within = (x: number) => Math.max(gap, Math.min(windowWidth - cardWidth - gap, x));
  if (top + height + gap + cardHeight < windowHeight) return { left: within(left), top: top + height + gap };
  if (left + width + gap + cardWidth < windowWidth) return { left: left + width + gap, top: top + 4 * gap };
  const isLow = height < windowHeight / 2;
  if (isLow && top > cardHeight + gap) return { left: within(left), bottom: windowHeight - top + gap };
  return { left: within(left + (width - cardWidth) / 2), bottom: windowHeight - top - height + 2 * gap };
}
