import type { EditLog, EditOutcome, EditView } from '../edit.ts';
import type { ProjectView } from '../host/contract.ts';
import type { ProjectFace } from './project/project.ts';

/** What the page is shown of a project, and of the file that holds it or not. */
export function projectView(project: ProjectFace, file: Pick<ProjectView, 'savedAs' | 'isEdited'>): ProjectView {
  const { name, papers, analysis, settings, receipt, seconds, view } = project;
  const { positions, labels, belonging, secondTopics, topics, kScores, levels, mainLevel } = analysis;
  const map = {
    nPapers: papers.years.length,
    positions,
    labels,
    belonging,
    secondTopics,
    years: papers.years,
    titles: papers.titles,
    topics,
    kScores,
    levels,
    mainLevel,
    foundLabels: analysis.found.labels,
    edits: editViews(project.edits, analysis.editOutcomes),
  };
  return { name, ...file, settings, receipt, map, seconds, view };
}

/** The log in words, each entry with what became of it; taking an entry out shows on the entry itself. */
export function editViews({ entries, nDone }: EditLog, outcomes: readonly EditOutcome[]): readonly EditView[] {
  const withdrawn = new Set(entries.slice(0, nDone).map(({ edit }) => (edit.kind === 'withdraw' ? edit.entry : null)));
  return entries.map(({ id, sentence, edit }, i) => {
    const { isApplied, topic, note } = outcomes[i] ?? notMade;
    const state = i >= nDone ? 'undone' : withdrawn.has(id) ? 'withdrawn' : isApplied ? 'applied' : 'failed';
    return { id, kind: edit.kind, sentence, state, topic, note };
  });
}

const notMade: EditOutcome = { isApplied: false, topic: -1, note: '' };
