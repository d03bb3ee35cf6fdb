import type { Analysis } from '../analysis.ts';
import { ownColumns } from '../ownColumns.ts';
import type { Paper } from '../paper.ts';
import { otherLevels } from './otherLevels.ts';

/**
 * The table of papers as CSV (RFC 4180, CRLF, no byte order mark), a row a paper in the papers' order.
 * Topic -1 is none, and so is second topic -1; topics of other levels follow in columns of their own (broad_topic, fine_topic), and then
 * what else the sources tell of the papers. Languages are ISO 639-1 codes; belonging is from 0 to 1. Lists are joined with '; '. A text that a spreadsheet would run as a formula is preceded by an apostrophe.
 */
export function papersCsv(papers: readonly Paper[], analysis: Analysis): string {
  return [...papersCsvPieces(papers.length, (i) => papers[i], analysis)].join('');
}

/** The same table in pieces of some rows, for so many papers that all their text at once would be too much. */
export function* papersCsvPieces(
  nPapers: number,
  paperAt: (index: number) => Paper,
  analysis: Analysis,
): Generator<string> {
  const levels = otherLevels(analysis);
  const further = levels.flatMap(({ name }) => [`${name}_topic`, `${name}_topic_label`]);
  const fields = yield* fieldNames(nPapers, paperAt);
  const header = uniqueNames([...ownColumns, ...further, ...fields]);
  yield header.map(textCell).join(',') + '\r\n';
  const row = (i: number) => {
    const paper = paperAt(i);
    const topic = analysis.labels[i];
    return [
      textCell(paper.id),
      textCell(paper.title),
      paper.year ?? '',
      textCell(paper.venue),
      coordinate(analysis.positions[2 * i]),
      coordinate(analysis.positions[2 * i + 1]),
      topic,
      textCell(analysis.topics[topic]?.name ?? ''),
      textCell(paper.authors.join('; ')),
      textCell(paper.doi),
      textCell(paper.url),
      textCell(paper.keywords.join('; ')),
      textCell(paper.label),
      paper.language,
      textCell(paper.abstract),
      analysis.secondTopics[i],
      share(analysis.belonging[i]),
      ...levels.flatMap(({ labels, topics }) => [labels[i], textCell(topics[labels[i]]?.name ?? '')]),
      ...fieldCells(paper, fields),
    ].join(',');
  };
  for (let first = 0; first < nPapers; first += rowsPerPiece) {
    const last = Math.min(nPapers, first + rowsPerPiece);
    let piece = '';
    for (let i = first; i < last; i++) piece += row(i) + '\r\n';
    yield piece;
  }
}

const rowsPerPiece = 500;

/** The names of all fields of the papers in the order in which they are met; yields nothing as often as rows would come. */
function* fieldNames(nPapers: number, paperAt: (index: number) => Paper): Generator<string, readonly string[]> {
  const names = new Set<string>();
  for (let i = 0; i < nPapers; i++) {
    for (const [name] of paperAt(i).fields) names.add(name);
    if (i % rowsPerPiece === rowsPerPiece - 1) yield '';
  }
  return [...names];
}

/** The names, each with a number behind it where another column has it. */
function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  for (const name of names) {
    let unique = name;
    for (let n = 2; taken.has(unique); n++) unique = `${name}_${n}`;
    taken.add(unique);
  }
  return [...taken];
}

function fieldCells({ fields }: Paper, names: readonly string[]): readonly (string | number)[] {
  const values = new Map<string, string | number>();
  for (const [name, value] of fields) {
    const before = values.get(name);
    values.set(name, before === undefined ? value : `${before}; ${value}`);
  }
  return names.map((name) => {
    const value = values.get(name) ?? '';
    return typeof value === 'number' ? value : textCell(value);
  });
}

/** A coordinate of the map as it is exported: six decimals tell apart what a float32 in [-1, 1] does. */
export function coordinate(value: number): number {
  return Math.round(value * 1e6) / 1e6 || 0;
}

/** A share in [0, 1] as it is exported, to three decimals. */
export function share(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** A text as a cell of CSV, quoted where it must be; one that a spreadsheet would run as a formula is preceded by an apostrophe. */
export function textCell(text: string): string {
  // One that begins with apostrophes of its own gets another, so that reading takes away what writing added.
  const harmless = /^'*\s*[=+\-@]|^[\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
