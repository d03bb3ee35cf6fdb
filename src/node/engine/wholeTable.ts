import { papersCsvPieces } from '../../export/table.ts';
import type { Task } from '../../task.ts';
import { countPapers, paperAt } from '../project/project.ts';
import type { Project } from '../project/project.ts';

/** The table of all papers as bytes; only some of the papers are unpacked at a time. */
export function* wholeTable({ papers, analysis }: Project): Task<Uint8Array> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (const text of papersCsvPieces(countPapers(papers), (i) => paperAt(papers, i), analysis)) {
    const piece = encoder.encode(text);
    pieces.push(piece);
    length += piece.length;
    yield { stage: 'save', fraction: Math.min(1, length / Math.max(1, papers.json.bytes.length)) };
  }
  const table = new Uint8Array(new SharedArrayBuffer(length));
  let at = 0;
  for (const piece of pieces) {
    table.set(piece, at);
    at += piece.length;
  }
  return table;
}
