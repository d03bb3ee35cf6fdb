import { topicContours } from '../../src/map/density.ts';
import { membersByTopic } from '../../src/map/topicCenters.ts';
import { shadeOf, type TopicShade } from './drawContours.ts';
import type { MapWorld } from './mapWorld.ts';

/**
 * Finds the shades of all topics in slices between frames and hands them over together, the largest topics first, so
 * that they lie beneath. Returns a function that gives the work up.
 */
export function shadeTopics({ map, side }: MapWorld, onDone: (shades: readonly TopicShade[]) => void): () => void {
  const members = membersByTopic(map.topics.length, map.labels);
  const shades: TopicShade[] = [];
  const order = map.topics.map(({ id }) => id).sort((a, b) => members[b].length - members[a].length);
  let timer = setTimeout(work, 0);
  return () => clearTimeout(timer);

  function work() {
    const start = performance.now();
    while (shades.length < order.length) {
      const topic = order[shades.length];
      shades.push(shadeOf(topic, topicContours(members[topic], map.positions, side)));
      if (performance.now() - start > sliceMs && shades.length < order.length) {
        timer = setTimeout(work, 0);
        return;
      }
    }
    onDone(shades);
  }
}

const sliceMs = 6;
