import type { Analysis } from '../../analysis.ts';
import { papersCsvPieces } from '../../export/table.ts';
import type { Paper } from '../../paper.ts';
import type { Task } from '../../task.ts';

/** The table of all papers as bytes; `paperAt` is asked for some of the papers at a time. */
export function* wholeTable(nPapers: number, paperAt: (index: number) => Paper, analysis: Analysis): Task<Uint8Array> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (const text of papersCsvPieces(nPapers, paperAt, analysis)) {
    const piece = encoder.encode(text);
    pieces.push(piece);
    length += piece.length;
    yield { stage: 'save', fraction: 1 - 1 / pieces.length };
  }
  const table = new Uint8Array(new SharedArrayBuffer(length));
  let at = 0;
  for (const piece of pieces) {
    table.set(piece, at);
    at += piece.length;
  }
  return table;
}
