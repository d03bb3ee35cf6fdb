import { useEffect, useEffectEvent, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { noInsets, toWorld, type Extent } from '../../src/map/camera.ts';
import { membersByTopic } from '../../src/map/topicCenters.ts';
import { noPapers } from '../../src/map/paperSets.ts';
import { stringAt } from '../../src/strings.ts';
import './map.css';
import { HoverCard } from './HoverCard.tsx';
import { AstrayLine } from './AstrayLine.tsx';
import { MapControls } from './MapControls.tsx';
import { keyHelp, pressKey, zoomBy, zoomStep } from './mapKeys.ts';
import { createMapStage, type MapStage } from './mapStage.ts';
import { MinimapView, type MinimapHandle } from './MinimapView.tsx';
import type { MapViewProps } from './mapViewProps.ts';
import { listenToPointer } from './pointerGestures.ts';
import { watchSize } from './watchSize.ts';

/** The interactive map. Everything that moves is drawn by the stage; React hears of finished gestures only. */
export function MapView(props: MapViewProps) {
  const { map, colors, theme, visible, hits, selected, controller, children } = props;
  const { paint = null, held = noPapers, isContextHidden = false, trust = null, tool = 'move' } = props;
  const { isMinimapShown = true, place = null, isPresented = false } = props;
  const { neighbors = null, selectedTopics = noTopics, hoveredTopic = null, insets = noInsets } = props;
  const frame = useRef<HTMLDivElement>(null);
  const points = useRef<HTMLCanvasElement>(null);
  const marks = useRef<HTMLCanvasElement>(null);
  const stage = useRef<MapStage>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const [isAstray, setIsAstray] = useState(false);
  const [isNear, setIsNear] = useState(false);
  const [visited, setVisited] = useState<number | null>(null);
  const minimap = useRef<MinimapHandle>(null);

  const handleHover = useEffectEvent((paper: number | null) => {
    if (paper === hovered) return;
    setHovered(paper);
    setVisited(null);
    props.onHover?.(paper);
  });
  const handleMove = useEffectEvent(() => {
    const { control, viewport } = stage.current!;
    minimap.current?.show(control.get(), viewport());
    setIsNear(control.get().scale > minimapZoom * control.fitted().scale);
    stage.current?.setHovered(null, null);
    handleHover(null);
  });
  const handleSettled = useEffectEvent<NonNullable<MapViewProps['onCameraSettled']>>((camera) => {
    setIsAstray(stage.current?.isEmpty() ?? false);
    props.onCameraSettled?.(camera);
  });
  const handleSelect = useEffectEvent<MapViewProps['onSelect']>((paper) => {
    if (paper !== selected || paper === null) props.onSelect(paper);
  });
  const handleToggle = useEffectEvent((paper: number) => props.onToggle?.(paper));
  const handleArea = useEffectEvent<NonNullable<MapViewProps['onArea']>>((papers, keys) =>
    props.onArea?.(papers, keys),
  );
  const handleTopic = useEffectEvent<MapViewProps['onTopic']>((topic, keys) => props.onTopic(topic, keys));

  useLayoutEffect(() => {
    const made = createMapStage(
      { points: points.current!, marks: marks.current! },
      { onMove: () => handleMove(), onSettled: (camera) => handleSettled(camera) },
    );
    stage.current = made;
    const stopPointer = listenToPointer(marks.current!, made, {
      onHover: (paper) => handleHover(paper),
      onSelect: (paper) => handleSelect(paper),
      onToggle: (paper) => handleToggle(paper),
      onArea: (papers, keys) => handleArea(papers, keys),
      onTopic({ id, level }, keys) {
        const mainLevel = made.mainLevel();
        handleTopic({ topic: id, level: level ?? mainLevel, mainLevel }, keys);
      },
    });
    return () => {
      stopPointer();
      made.dispose();
      stage.current = null;
    };
  }, []);

  useLayoutEffect(() => stage.current?.setColors(colors, paint, theme), [colors, paint, theme]);
  useLayoutEffect(() => stage.current?.setTool(tool), [tool]);
  // A paper that was chosen since is what the person is at.
  useEffect(() => setVisited(null), [selected, map]);
  useLayoutEffect(() => stage.current?.setMap(map), [map]);
  useLayoutEffect(
    () =>
      stage.current?.setView({
        ...{ visible, hits, place, isPresented, held, isContextHidden, trust },
        ...{ selected, neighbors, selectedTopics, hoveredTopic: hoveredTopic ?? visited, insets },
      }),
    [
      visible,
      hits,
      place,
      isPresented,
      held,
      isContextHidden,
      trust,
      selected,
      neighbors,
      selectedTopics,
      hoveredTopic,
      visited,
      insets,
    ],
  );
  useLayoutEffect(
    () =>
      watchSize(frame.current!, (size, pixelRatio, obstacles) => stage.current?.resize(size, pixelRatio, obstacles)),
    [],
  );
  // Text on a canvas does not wait for its font: it is drawn again when one has come.
  useEffect(() => {
    const redrawText = () => stage.current?.redrawText();
    document.fonts.addEventListener('loadingdone', redrawText);
    for (const weight of ['400', '600']) void document.fonts.load(`${weight} 14px 'Inter Variable'`).then(redrawText);
    return () => document.fonts.removeEventListener('loadingdone', redrawText);
  }, []);

  useImperativeHandle(
    controller,
    () => ({
      fit: () => stage.current?.control.fit(true),
      zoomIn: () => stage.current && zoomBy(stage.current, zoomStep),
      zoomOut: () => stage.current && zoomBy(stage.current, 1 / zoomStep),
      focusPapers: (papers) => stage.current?.focus(papers),
      revealPaper: (paper) => stage.current?.reveal(paper) ?? false,
      focusTopic: (topic) => stage.current?.focus(membersByTopic(map.topics.length, map.labels)[topic] ?? []),
      getCamera: () => stage.current!.control.get(),
      papersInSight: () => stage.current!.papersInSight(),
      getExtent: () => extentInSight(stage.current!),
      setCamera: (camera) => stage.current?.control.jumpTo(camera),
      returnTo(camera) {
        requestAnimationFrame(() => requestAnimationFrame(() => stage.current?.control.flyTo(camera)));
      },
    }),
    [map],
  );

  function handleKey(event: React.KeyboardEvent) {
    if (!stage.current) return;
    if (pressKey(event.nativeEvent, stage.current, { ...props, onTopicStep: walkTopics })) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  /** Flies from topic to topic in the order of their sizes; what each is, is said. */
  function walkTopics(step: 1 | -1) {
    const n = map.topics.length;
    if (n === 0) return;
    const topic = visited === null ? (step > 0 ? 0 : n - 1) : (visited + step + n) % n;
    setVisited(topic);
    stage.current?.focus(membersByTopic(n, map.labels)[topic]);
  }

  const spoken = hovered ?? selected;
  return (
    <div className="map" ref={frame}>
      <canvas ref={points} aria-hidden />
      <canvas
        ref={marks}
        className="map-surface"
        data-tool={tool}
        tabIndex={0}
        role="application"
        aria-roledescription="map"
        aria-label={`Map of ${map.nPapers.toLocaleString('en')} papers in ${map.topics.length.toLocaleString('en')} topics`}
        aria-description={keyHelp}
        onKeyDown={handleKey}
      />
      {hovered !== null && hovered < map.nPapers && stage.current && (
        <HoverCard map={map} colors={colors} paper={hovered} pixel={stage.current.pixelOf(hovered)} />
      )}
      <div className="map-floating">
        {children}
        {isNear && isMinimapShown && (
          <MinimapView
            map={map}
            colors={colors}
            paint={paint}
            theme={theme}
            handle={minimap}
            onPlace={(x, y) => stage.current?.control.jumpTo({ ...stage.current.control.get(), x, y })}
          />
        )}
        {isAstray && <AstrayLine onFit={() => stage.current?.control.fit(true)} />}
        <MapControls
          onZoomIn={() => stage.current && zoomBy(stage.current, zoomStep)}
          onZoomOut={() => stage.current && zoomBy(stage.current, 1 / zoomStep)}
          onFit={() => stage.current?.control.fit(true)}
          onFullScreen={props.onFullScreen}
        />
      </div>
      <p className="spoken" aria-live="polite">
        {visited !== null && describeTopic(props, visited)}
        {visited === null && spoken !== null && spoken < map.nPapers && describePaper(props, spoken)}
      </p>
    </div>
  );
}

function extentInSight({ control, viewport }: MapStage): Extent {
  const { width, height } = viewport();
  const [xMin, yMin] = toWorld(control.get(), viewport(), 0, height);
  const [xMax, yMax] = toWorld(control.get(), viewport(), width, 0);
  return { xMin, yMin, xMax, yMax };
}

const noTopics: readonly number[] = [];

/** Magnification against the fitted map from which on the small map is of use. */
const minimapZoom = 1.5;

function describeTopic({ map }: MapViewProps, topic: number): string {
  const { name, size } = map.topics[topic] ?? { name: '', size: 0 };
  return `Topic ${topic + 1} of ${map.topics.length}: ${name}, ${size.toLocaleString('en')} papers`;
}

function describePaper({ map }: MapViewProps, paper: number): string {
  const year = map.years[paper] === 0 ? [] : [String(map.years[paper])];
  const topic = map.topics[map.labels[paper]]?.name;
  return [stringAt(map.titles, paper) || 'Untitled', ...year, topic ? `topic ${topic}` : 'in no topic'].join(', ');
}
