import { topicContours } from '../../src/map/density.ts';
import { membersByTopic } from '../../src/map/topicCenters.ts';
import { shadeOf, type TopicShade } from './paintShading.ts';
import type { MapWorld } from './mapWorld.ts';

/**
 * Finds the shades of all topics in slices between frames and hands them over together, the largest topics first, so
 * that they lie beneath; then builds the world's index, so that the first movement need not. Returns a function that
 * gives the work up.
 */
export function shadeTopics(world: MapWorld, onDone: (shades: readonly TopicShade[]) => void): () => void {
  const { map, side } = world;
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
    timer = setTimeout(() => world.spacing, 0);
  }
}

const sliceMs = 6;
