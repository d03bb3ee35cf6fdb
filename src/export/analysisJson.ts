import type { Analysis } from '../analysis.ts';
import type { Paper } from '../paper.ts';
import type { Settings } from '../settings.ts';
import { coordinate, share } from './table.ts';

/** Raised when a field changes its meaning or leaves. */
const formatVersion = 1;

/**
 * The analysis as one JSON object, a line a paper: `format`, `version`, `settings`, `topics` (id, name, size, terms with weights,
 * representatives as paper ids), `kScores`, and `papers` (everything that was read, with x, y, topic, second_topic and belonging; topic -1 is none).
 */
export function analysisJson(papers: readonly Paper[], analysis: Analysis, settings: Settings): string {
  const head = {
    format: 'topograph-analysis',
    version: formatVersion,
    settings,
    topics: analysis.topics.map(({ representatives, ...topic }) => ({
      ...topic,
      representatives: representatives.map((paper) => papers[paper].id),
    })),
    kScores: analysis.kScores,
  };
  const rows = papers.map((paper, i) => {
    const x = coordinate(analysis.positions[2 * i]);
    const y = coordinate(analysis.positions[2 * i + 1]);
    const [topic, second_topic] = [analysis.labels[i], analysis.secondTopics[i]];
    return JSON.stringify({ ...paper, x, y, topic, second_topic, belonging: share(analysis.belonging[i]) });
  });
  return `${JSON.stringify(head).slice(0, -1)},"papers":[\n${rows.join(',\n')}\n]}\n`;
}
