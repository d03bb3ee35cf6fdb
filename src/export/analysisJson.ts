import type { Analysis, Topic } from '../analysis.ts';
import type { Paper } from '../paper.ts';
import type { Settings } from '../settings.ts';
import { otherLevels } from './otherLevels.ts';
import { coordinate, share } from './table.ts';

/** Raised when a field changes its meaning or leaves. */
const formatVersion = 1;

/**
 * The analysis as one JSON object, a line a paper: `format`, `version`, `settings`, `topics` (id, name, size, terms with
 * weights, the nearest topic and what sets it apart from that, a summary, representatives as paper ids), `levels` (the topics of other levels, broad to fine), `kScores`, and `papers` (everything that was read, with
 * x, y, topic, second_topic, belonging and the topic of each other level, such as broad_topic; topic -1 is none).
 */
export function analysisJson(papers: readonly Paper[], analysis: Analysis, settings: Settings): string {
  const levels = otherLevels(analysis);
  const withIds = ({ representatives, ...topic }: Topic) => ({
    ...topic,
    representatives: representatives.map((paper) => papers[paper].id),
  });
  const head = {
    format: 'topograph-analysis',
    version: formatVersion,
    settings,
    topics: analysis.topics.map(withIds),
    levels: levels.map(({ name, topics }) => ({ name, topics: topics.map(withIds) })),
    kScores: analysis.kScores,
  };
  const rows = papers.map((paper, i) => {
    const x = coordinate(analysis.positions[2 * i]);
    const y = coordinate(analysis.positions[2 * i + 1]);
    const [topic, second_topic] = [analysis.labels[i], analysis.secondTopics[i]];
    const ofLevels = Object.fromEntries(levels.map(({ name, labels }) => [`${name}_topic`, labels[i]]));
    const belonging = share(analysis.belonging[i]);
    return JSON.stringify({ ...paper, x, y, topic, second_topic, belonging, ...ofLevels });
  });
  return `${JSON.stringify(head).slice(0, -1)},"papers":[\n${rows.join(',\n')}\n]}\n`;
}
