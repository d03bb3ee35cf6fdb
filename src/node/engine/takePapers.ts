import type { DataFormat } from '../../host/contract.ts';
import type { Paper } from '../../paper.ts';
import { paperAt, unpackPapers, type Project } from '../project/project.ts';

/** What to write of a project, and in which format. */
export interface ExportRequest {
  readonly project: Project;
  readonly format: DataFormat;
  /** Only these papers, ascending; null: all. */
  readonly papers?: Uint32Array | null;
}

/** The papers to write and the project with what its analysis says of them alone, row i of everything paper i of them. */
export function takePapers(
  project: Project,
  chosen: Uint32Array | null,
): { readonly papers: readonly Paper[]; readonly project: Project } {
  if (!chosen) return { papers: unpackPapers(project.papers), project };
  const { labels, positions, belonging, secondTopics, levels } = project.analysis;
  const analysis = {
    ...project.analysis,
    labels: Int32Array.from(chosen, (paper) => labels[paper]),
    levels: levels.map((level) => ({ ...level, labels: Int32Array.from(chosen, (paper) => level.labels[paper]) })),
    belonging: Float32Array.from(chosen, (paper) => belonging[paper]),
    secondTopics: Int32Array.from(chosen, (paper) => secondTopics[paper]),
    positions: Float32Array.from({ length: 2 * chosen.length }, (_, i) => positions[2 * chosen[i >> 1] + (i & 1)]),
  };
  return { papers: Array.from(chosen, (paper) => paperAt(project.papers, paper)), project: { ...project, analysis } };
}
