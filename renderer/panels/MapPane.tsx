import { useEffect, useMemo, useRef } from 'react';
import { noInsets } from '../../src/map/camera.ts';
import { MapView } from '../map/MapView.tsx';
import type { MapController } from '../map/mapViewProps.ts';
import { ErrorBoundary } from '../parts/ErrorBoundary.tsx';
import { useTheme } from '../parts/useTheme.ts';
import { useTopicColors } from '../parts/useTopicColors.ts';
import { runCommand, useDispatch, usePage, useSession } from '../state/page.ts';
import { selectFiltered } from '../state/filters.ts';
import { counted } from '../state/receiptSentence.ts';
import '../styles/mapPane.css';
import { selectPaperColors } from '../state/paperPaint.ts';
import { ColorControl } from './ColorControl.tsx';
import { filterByTopic, papersOfTopic } from '../state/levelTopics.ts';
import { modeOf } from '../map/areaGestures.ts';
import { MapTools } from './MapTools.tsx';
import { NoProject } from './NoProject.tsx';
import { ShownCount } from './ShownCount.tsx';
import { selectIsWelcoming, WelcomeLine } from './WelcomeLine.tsx';

/** The map, and what floats over it. */
export function MapPane() {
  const revision = useSession((session) => session.project?.revision ?? 0);
  return (
    <section className="map-pane" aria-label="Map">
      {revision === 0 ? (
        <NoProject />
      ) : (
        <ErrorBoundary key={revision} what="map">
          <ProjectMap />
        </ErrorBoundary>
      )}
    </section>
  );
}

/** The welcome line's room at the top. */
const welcomeInsets = { ...noInsets, top: 48 };

/** The room of the card at the left that tells of what is presented. */
const presentationInsets = { ...noInsets, left: 400 };

function ProjectMap() {
  const page = usePage();
  const { map: controller, store } = page;
  const dispatch = useDispatch();
  const map = useSession((session) => session.project!.view.map);
  const visible = useSession((session) => selectFiltered(session)?.mask ?? null);
  const hits = useSession((session) => session.search.hits?.indices ?? null);
  const { paper, topics, selection } = useSession((session) => session.explore.present);
  const { tool, mode } = useSession((session) => session.pointing);
  const isContextHidden = useSession((session) => session.layout.isContextHidden);
  const theme = useTheme();
  const isWelcoming = useSession(selectIsWelcoming);
  const isPresenting = useSession((session) => session.presented !== null);
  const hoveredTopic = useSession((session) => session.hoveredTopic);
  const detail = useSession((session) => session.paperDetail);
  const neighbors = useMemo(
    () => (detail && detail.index === paper ? Int32Array.from(detail.nearest, ({ index }) => index) : null),
    [detail, paper],
  );
  useEffect(() => {
    const { camera } = store.read();
    if (camera) controller.current?.setCamera(camera);
  }, [store, controller]);
  const revealed = useRef(paper);
  useEffect(() => {
    if (paper === revealed.current) return;
    revealed.current = paper;
    if (paper === null) return;
    const camera = controller.current?.getCamera();
    const isNewChoice = store.read().explore.future.length === 0;
    const reveal = () => {
      const hasMoved = controller.current?.revealPaper(paper);
      if (hasMoved && camera && isNewChoice) store.dispatch({ type: 'camera/left', camera });
    };
    // Two frames on, the map has the size that the paper's panel leaves it.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(reveal);
    });
    return () => cancelAnimationFrame(frame);
  }, [store, controller, paper]);
  // A click beside all papers puts away what is open, and then what is in hand.
  const choose = (index: number | null) => {
    if (index !== null || paper !== null) dispatch({ type: 'paper/chosen', paper: index });
    else dispatch({ type: 'papers/selected', papers: [], mode: 'replace' });
  };
  return (
    <>
      <MapView
        map={map}
        colors={useTopicColors()}
        paint={useSession((session) => selectPaperColors(session, theme))}
        theme={theme}
        trust={useSession(({ coloring }) => (coloring.isDoubtShown ? (coloring.trust?.trust ?? null) : null))}
        visible={visible}
        hits={hits}
        place={useSession((session) => session.search.hits?.place ?? null)}
        held={selection}
        isContextHidden={isContextHidden}
        isMinimapShown={useSession((session) => session.layout.isMinimapShown)}
        tool={tool}
        selected={paper}
        neighbors={neighbors}
        selectedTopics={topics}
        insets={isPresenting ? presentationInsets : isWelcoming ? welcomeInsets : noInsets}
        isPresented={isPresenting}
        hoveredTopic={hoveredTopic}
        onSelect={choose}
        onToggle={(index) => dispatch({ type: 'paper/toggled', paper: index })}
        onArea={(papers, keys) => dispatch({ type: 'papers/selected', papers, mode: modeOf(keys, mode) })}
        onTopic={(topic, keys) => {
          const isSelecting = tool !== 'move';
          if (isSelecting)
            dispatch({ type: 'papers/selected', papers: papersOfTopic(map, topic), mode: modeOf(keys, mode) });
          else dispatch(filterByTopic(map, topic, topics, keys.isAdding));
        }}
        onCameraSettled={(camera) => dispatch({ type: 'camera/moved', camera })}
        onFullScreen={() => runCommand(page, 'full-screen')}
        controller={(made: MapController | null) => {
          controller.current = made;
        }}
      >
        <MapTools />
        <WelcomeLine />
        <ColorControl />
        <ShownCount />
      </MapView>
      <p className="spoken" aria-live="polite">
        {/* While a paper is open, its panel stands before that of those in hand. */}
        {paper !== null && selection.length > 0 && `${counted(selection.length, 'paper', 'papers')} in hand`}
      </p>
    </>
  );
}
