import type { Analysis } from '../analysis.ts';
import type { Paper } from '../paper.ts';
import { coordinate, share } from './table.ts';

/** The papers as JSON Lines in UTF-8, an object a paper: all that is known of it, its topic and its place on the map. */
export function papersJsonl(papers: readonly Paper[], analysis: Analysis): string {
  const { labels, topics, positions, belonging } = analysis;
  return papers
    .map((paper, i) => {
      const topic = { topic: labels[i], topic_label: topics[labels[i]]?.name ?? '', belonging: share(belonging[i]) };
      const place = { x: coordinate(positions[2 * i]), y: coordinate(positions[2 * i + 1]) };
      return `${JSON.stringify({ ...paper, ...place, ...topic })}\n`;
    })
    .join('');
}
