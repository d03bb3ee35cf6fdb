import { analysisJson } from '../../export/analysisJson.ts';
import { papersBibtex } from '../../export/bibtex.ts';
import { papersJsonl } from '../../export/papersJsonl.ts';
import { receiptCsv } from '../../export/receiptCsv.ts';
import { papersRis } from '../../export/ris.ts';
import { papersCsv } from '../../export/table.ts';
import type { DataFormat } from '../../host/contract.ts';
import { mergeViews } from '../../import/mergeViews.ts';
import type { Paper } from '../../paper.ts';
import type { Task } from '../../task.ts';
import { unpackMerged } from '../project/packRecords.ts';
import { countPapers, paperAt, type Project } from '../project/project.ts';
import { takePapers, type ExportRequest } from './takePapers.ts';
import { wholeTable } from './wholeTable.ts';

/** A project's papers, or some of them, as a file of the format. */
export function* exportData({ project, format, papers = null }: ExportRequest): Task<Uint8Array> {
  const { papers: packed, analysis } = project;
  if (format === 'csv' && !papers) return yield* wholeTable(countPapers(packed), (i) => paperAt(packed, i), analysis);
  const taken = takePapers(project, papers);
  return new TextEncoder().encode(dataWriters[format](taken.papers, taken.project));
}

const dataWriters: Readonly<Record<DataFormat, (papers: readonly Paper[], project: Project) => string>> = {
  csv: (papers, { analysis }) => papersCsv(papers, analysis),
  jsonl: (papers, { analysis }) => papersJsonl(papers, analysis),
  json: (papers, { analysis, settings }) => analysisJson(papers, analysis, settings),
  bib: (papers, { analysis }) => papersBibtex(papers, analysis),
  ris: (papers, { analysis }) => papersRis(papers, analysis),
  receipt: (papers, { receipt, records }) => receiptCsv(receipt, mergeViews(unpackMerged(papers, records))),
};
