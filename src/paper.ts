/** One research paper, as every stage sees it. Missing text is '', a missing year is null. */
export interface Paper {
  /** Unique within a project; the source's own id where it has one. */
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly string[];
  readonly year: number | null;
  readonly venue: string;
  readonly doi: string;
  readonly url: string;
  readonly keywords: readonly string[];
  /** A category that the source gave, '' where it gave none. */
  readonly label: string;
  /** What else the source tells: its further columns, to colour and filter by; several values of one name are several fields. */
  readonly fields: readonly Field[];
  /** Of title and abstract, as an ISO 639-1 code: 'en'; '' where it cannot be told. */
  readonly language: string;
  readonly source: PaperSource;
  /** The further records that were merged into this paper. */
  readonly alsoIn: readonly PaperSource[];
}

/** A further column of a source and what it holds of a paper. */
export type Field = readonly [name: string, value: string | number];

/** Where a paper was read from. */
export interface PaperSource {
  /** The file's name without its folder; 'pasted text' for a paste. */
  readonly file: string;
  /** 1-based line at which the record begins. */
  readonly line: number;
  /** The record's id as the file writes it, '' where it has none. */
  readonly rawId: string;
}

/** Something in a source that could not be read as a paper; the import goes on without it. */
export interface Problem {
  readonly file: string;
  /** 1-based; 0 when the whole file is meant. */
  readonly line: number;
  /** One sentence: what is wrong and what was done. */
  readonly message: string;
}

/** What one file of an import yielded. Always: found = imported + merged + refused. */
export interface FileReceipt {
  readonly file: string;
  /** The reader that took the file, as a person calls it: 'CSV', 'Pasted listing'. */
  readonly format: string;
  readonly encoding: string;
  readonly found: number;
  readonly imported: number;
  /** Records that are the same paper as one already imported. */
  readonly merged: number;
  readonly refused: number;
  readonly withoutAbstract: number;
  /** How many of the imported papers are in each language, the most frequent first; '': not known. */
  readonly languages: readonly LanguageCount[];
  readonly problems: readonly Problem[];
}

/** A record that became part of a paper. */
export interface MergeView {
  /** The paper's index. */
  readonly paper: number;
  readonly title: string;
  /** Where the record stands. */
  readonly source: PaperSource;
  readonly paperTitle: string;
  /** Where the paper's first record stands. */
  readonly paperSource: PaperSource;
  /** Why the two are one: 'same DOI 10.1234/x', 'same title and year, authors overlap'. */
  readonly reason: string;
}

/** How many papers are in a language. */
export interface LanguageCount {
  /** ISO 639-1, '' where it is not known. */
  readonly language: string;
  readonly papers: number;
}

/** What an import read, merged and left out, file by file. */
export interface Receipt {
  readonly files: readonly FileReceipt[];
}
