/**
 * A colour per topic: hues spread in OKLCH at even lightness, given out so that topics that lie near each other on the
 * map look far apart, also to people who lack a kind of cone. Giving out is a quadratic assignment, solved greedily
 * (heaviest topic first) and bettered by exchanges of two.
 */
import { deficiencies, fromOklch, simulate, toHex, toOklab, type LinearRgb, type Oklab } from './oklch.ts';
import type { Theme } from './theme.ts';
import { topicCenters } from './topicCenters.ts';

/** '#rrggbb' per topic of 0 .. nTopics - 1: the same for the same topics at the same places, of like hue in both themes. */
export function topicColors(
  nTopics: number,
  positions: Float32Array,
  labels: Int32Array,
  theme: Theme,
): readonly string[] {
  const palette = makePalette(nTopics, theme);
  // A topic keeps its hue from light to dark, so it is chosen for both at once.
  const clashInLight = clashes(makePalette(nTopics, 'light'));
  const clash = clashes(makePalette(nTopics, 'dark')).map((value, i) => Math.max(value, clashInLight[i]));
  const near = nearness(topicCenters(nTopics, positions, labels));
  const chosen = improve(assignGreedily(near, clash, nTopics, palette.length), near, clash, palette.length);
  return Array.from(chosen, (slot) => toHex(palette[slot]));
}

interface Ring {
  readonly lightness: number;
  readonly chroma: number;
  /** Degrees by which the ring's hues are turned. */
  readonly turn: number;
}

/** Beyond `huesPerRing` topics a second ring of another lightness begins, then a third. */
const huesPerRing = 14;

/** Half the difference in lightness between neighbouring hues. */
const step = 0.04;

const rings: Readonly<Record<Theme, readonly Ring[]>> = {
  light: [
    { lightness: 0.67, chroma: 0.16, turn: 20 },
    { lightness: 0.54, chroma: 0.145, turn: 33 },
    { lightness: 0.79, chroma: 0.11, turn: 7 },
  ],
  dark: [
    { lightness: 0.76, chroma: 0.12, turn: 20 },
    { lightness: 0.62, chroma: 0.12, turn: 33 },
    { lightness: 0.87, chroma: 0.075, turn: 7 },
  ],
};

function makePalette(nTopics: number, theme: Theme): readonly LinearRgb[] {
  const nRings = Math.min(3, Math.max(1, Math.ceil(nTopics / huesPerRing)));
  const nHues = Math.max(12, Math.ceil(nTopics / nRings));
  return rings[theme].slice(0, nRings).flatMap(({ lightness, chroma, turn }) =>
    // Every second hue a little darker: neighbours on the ring stay apart where hue alone is not seen.
    Array.from({ length: nHues }, (_, i) =>
      fromOklch(lightness + (i % 2 === 0 ? step : -step), chroma, turn + (360 * i) / nHues),
    ),
  );
}

/** How alike each two colours look, flat square, as 1 / distance: the least over full and dichromatic vision. */
function clashes(palette: readonly LinearRgb[]): Float64Array {
  const views: readonly (readonly Oklab[])[] = [
    palette.map(toOklab),
    ...deficiencies.map((deficiency) => palette.map((color) => toOklab(simulate(deficiency, color)))),
  ];
  const n = palette.length;
  const clash = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (i === j) clash[i * n + j] = 1e3;
      else {
        const [full, ...lacking] = views.map((view) => distance(view[i], view[j]));
        // Most people see all colours: their distance counts along with the worst of the others.
        clash[i * n + j] = (0.06 / (full + 0.005)) ** 3 + (0.045 / (Math.min(...lacking) + 0.005)) ** 2;
      }
    }
  }
  return clash;
}

function distance(p: Oklab, q: Oklab): number {
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

/** Topics at opposite ends of the map should not look the same either. */
const leastNearness = 0.04;

/**
 * How much it matters that two topics look unlike, flat square: near 1 for a topic and the nearest ones around it,
 * however far those are, falling to `leastNearness` for the rest.
 */
function nearness(centers: Float32Array): Float64Array {
  const n = centers.length / 2;
  const gaps = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const gap = Math.hypot(centers[2 * i] - centers[2 * j], centers[2 * i + 1] - centers[2 * j + 1]);
      // Topics without papers have no place: they only have to take a colour.
      gaps[i * n + j] = Number.isNaN(gap) ? Infinity : gap;
    }
  }
  const reach = Array.from({ length: n }, (_, i) => {
    const sorted = gaps.slice(i * n, i * n + n).sort();
    return Math.max(sorted[Math.min(3, n - 1)], Number.MIN_VALUE);
  });
  const near = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const d = Math.min(gaps[i * n + j] / reach[i], gaps[i * n + j] / reach[j]);
      near[i * n + j] = leastNearness + (Number.isFinite(d) ? Math.exp(-d * d) : 0);
    }
  }
  return near;
}

function assignGreedily(near: Float64Array, clash: Float64Array, nTopics: number, nSlots: number): Int32Array {
  const chosen = new Int32Array(nTopics).fill(-1);
  const isTaken = new Uint8Array(nSlots);
  for (let topic = 0; topic < nTopics; topic++) {
    let best = 0;
    let bestCost = Infinity;
    for (let slot = 0; slot < nSlots; slot++) {
      if (isTaken[slot]) continue;
      let cost = 0;
      for (let other = 0; other < topic; other++) {
        cost += near[topic * nTopics + other] * clash[slot * nSlots + chosen[other]];
      }
      if (cost < bestCost) [best, bestCost] = [slot, cost];
    }
    chosen[topic] = best;
    isTaken[best] = 1;
  }
  return chosen;
}

/** Exchanges two topics' colours, or takes a free one, while that lowers the whole cost; at most twelve rounds. */
function improve(chosen: Int32Array, near: Float64Array, clash: Float64Array, nSlots: number): Int32Array {
  const n = chosen.length;
  const costOf = (topic: number, slot: number, but: number) => {
    let cost = 0;
    for (let other = 0; other < n; other++) {
      if (other !== topic && other !== but) cost += near[topic * n + other] * clash[slot * nSlots + chosen[other]];
    }
    return cost;
  };
  for (let round = 0; round < 12; round++) {
    let hasChanged = false;
    for (let topic = 0; topic < n; topic++) {
      const taken = new Set(chosen);
      for (let slot = 0; slot < nSlots; slot++) {
        if (taken.has(slot)) continue;
        if (costOf(topic, slot, -1) < costOf(topic, chosen[topic], -1) - 1e-9) {
          taken.delete(chosen[topic]);
          taken.add(slot);
          chosen[topic] = slot;
          hasChanged = true;
        }
      }
      for (let other = topic + 1; other < n; other++) {
        const a = chosen[topic];
        const b = chosen[other];
        const before = costOf(topic, a, other) + costOf(other, b, topic);
        const after = costOf(topic, b, other) + costOf(other, a, topic);
        if (after < before - 1e-9) {
          chosen[topic] = b;
          chosen[other] = a;
          hasChanged = true;
        }
      }
    }
    if (!hasChanged) break;
  }
  return chosen;
}
