import type { Analysis } from '../../analysis.ts';
import { guideCandidates } from '../../edits/guideTopic.ts';
import type { Guide } from '../../edits/guideTopic.ts';
import { pinnedTopics } from '../../edits/pinnedTopics.ts';
import type { GuidePreview } from '../../host/contract.ts';
import type { EditLog } from '../../edit.ts';

/** What a guided topic would be made from and on. */
export interface GuideRequest {
  readonly guide: Guide;
  readonly map: Pick<Analysis, 'vocabulary' | 'matrix' | 'vectors' | 'labels' | 'editOutcomes'> & {
    readonly nTopics: number;
  };
  readonly edits: EditLog;
}

/** The papers that would join the topic, the nearest first, or a sentence that says why there is none. */
export function previewGuide({ guide, map, edits }: GuideRequest): GuidePreview {
  const pinned = pinnedTopics(edits, map.editOutcomes);
  const isClosed = Array.from({ length: map.nTopics }, (_, topic) => pinned.has(topic));
  const found = guideCandidates(guide, map.labels, isClosed, map);
  return 'failure' in found
    ? { papers: new Int32Array(0), similarities: new Float32Array(0), note: found.failure }
    : { ...found, note: '' };
}
