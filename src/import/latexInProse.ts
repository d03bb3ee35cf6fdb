import { latexAccents, latexDropped, latexFormatting, latexSilent, latexSpaces, latexSymbols } from './latexSymbols.ts';
import { closingDollar, latexToText, mathToText, script } from './latexText.ts';

/**
 * Prose in which LaTeX is mixed, as arXiv, Crossref and PubMed deliver it, as a person reads it. Only what is certainly
 * LaTeX is touched: formulas between dollars that are no amounts of money, and macros that are known, so that
 * "$5 million to $10 million", "C:\temp" and "{a, b}" stay.
 */
export function latexInProse(text: string): string {
  if (!text.includes('\\') && !text.includes('$') && !text.includes('{')) return text;
  const prose = text.includes('\\documentclass') ? text.replace(wholeDocument, '$1') : text;
  let out = '';
  let at = 0;
  special.lastIndex = 0;
  for (let match = special.exec(prose); match !== null; match = special.exec(prose)) {
    const found = readAt(prose, match.index);
    if (found === null) continue;
    out += prose.slice(at, match.index) + found.text;
    at = found.end;
    special.lastIndex = at;
  }
  const plain = at === 0 ? prose : out + prose.slice(at);
  if (!plain.includes('^{') && !plain.includes('_{')) return plain;
  return plain.replace(scripts, (_, mark: string, inner: string) => script(mark, inner));
}

const special = /\$|\\|\{(?=\\)/g;
/** Springer's formulas are whole documents. */
const wholeDocument = /\\documentclass[^$]{0,3000}?\\begin\s?\{document\}([\s\S]{0,3000}?)\\end\s?\{document\}/g;
/** Exponents and indices outside of formulas: 10^{-3}, H_{2}O. */
const scripts = /(?<=[\p{L}\p{N})\]])([\^_])\{([^{}\\$]{1,30})\}/gu;

/** The beginning of a path on Windows: C:\data, \\server. */
const filePath = /(?:^|[\s"'(])(?:[A-Za-z]:|\\\\)[^\s"']*$/;

interface Found {
  readonly text: string;
  readonly end: number;
}

/** What the LaTeX that begins at `at` says and where it ends; null when none begins there. */
function readAt(text: string, at: number): Found | null {
  if (text[at] === '$') return readFormula(text, at);
  if (text[at] === '{') return readGroup(text, at);
  if (text[at - 1] === '\\' || filePath.test(text.slice(Math.max(0, at - 200), at))) return null;
  return readMacro(text, at);
}

function readFormula(text: string, at: number): Found | null {
  const close = closingDollar(text, at);
  if (close < 0) return null;
  const width = text[at + 1] === '$' ? 2 : 1;
  const formula = text.slice(at + width, close);
  if (formula.trim() === '' || (width === 1 && !isFormula(formula))) return null;
  return { text: mathToText(formula), end: close + width };
}

/** A formula has signs of mathematics or is too short for words: "$n$", "$k=3$", "$O(n \log n)$", but not "$5 per day in the US$". */
function isFormula(formula: string): boolean {
  if (/[\\^_{}]/.test(formula)) return true;
  if (/[A-Za-z]{4,}/.test(formula) && /\s/.test(formula)) return false;
  return formula.length <= 60 && !/^\d[\d.,]*\s?(?:[-–]|to|and|or|per|[kKmMbB]n?)/.test(formula);
}

/** A group that only sets off what a macro does: {\it in vivo}, {\"o}. */
function readGroup(text: string, at: number): Found | null {
  const name = /^\{\\([A-Za-z]+|[^A-Za-z])/.exec(text.slice(at, at + 40))?.[1] ?? '';
  if (!isKnown(name)) return null;
  const end = groupEnd(text, at);
  return end < 0 ? null : { text: latexToText(text.slice(at, end)), end };
}

function readMacro(text: string, at: number): Found | null {
  const name = /^\\([A-Za-z]+)\*?/.exec(text.slice(at, at + 40));
  if (name === null) return readSign(text, at);
  if (!isKnown(name[1])) return null;
  let end = at + name[0].length;
  const isBare = latexSymbols.has(name[1]) || latexSilent.has(name[1]);
  if (latexSpaces.has(name[1]) && text[end] !== '{') return { text: ' ', end };
  if (isBare) {
    const symbol = latexSymbols.get(name[1]) ?? '';
    if (text.startsWith('{}', end)) end += 2;
    else if (text[end] === ' ' && symbol === '') end++;
    return { text: symbol, end };
  }
  while (text[end] === '[') {
    const close = text.indexOf(']', end);
    if (close < 0 || close - end > 200) break;
    end = close + 1;
  }
  if (text[end] !== '{') return null;
  const nGroups = /^(?:[dt]?frac|binom|href)$/.test(name[1]) ? 2 : 1;
  for (let i = 0; i < nGroups && text[end] === '{'; i++) {
    const close = groupEnd(text, end);
    if (close < 0) return null;
    end = close;
  }
  return { text: latexToText(text.slice(at, end)), end };
}

/** \%, \', \( and the like. */
function readSign(text: string, at: number): Found | null {
  const sign = text[at + 1];
  if (sign === undefined) return null;
  if ('%&$#_{}'.includes(sign)) return { text: sign, end: at + 2 };
  if (sign === '(' || sign === '[') {
    const close = text.indexOf(sign === '(' ? '\\)' : '\\]', at + 2);
    if (close < 0 || close - at > 2000) return null;
    return { text: mathToText(text.slice(at + 2, close)), end: close + 2 };
  }
  if (latexAccents.has(sign)) {
    const letter = /^\\.\s?(?:\{\\?\p{L}\}|\\[ij](?![A-Za-z])|\p{L})/u.exec(text.slice(at, at + 12))?.[0];
    return letter === undefined ? null : { text: latexToText(letter), end: at + letter.length };
  }
  if ((sign === ' ' || sign === ',' || sign === ';') && /[.\p{L}\p{N})]/u.test(text[at - 1] ?? '')) {
    return { text: ' ', end: at + 2 };
  }
  return null;
}

function isKnown(name: string): boolean {
  return (
    latexSymbols.has(name) ||
    latexSpaces.has(name) ||
    latexSilent.has(name) ||
    latexDropped.has(name) ||
    latexAccents.has(name) ||
    latexFormatting.has(name)
  );
}

/** Behind the brace that closes the group which opens at `at`; -1 when it does not close nearby. */
function groupEnd(text: string, at: number): number {
  let depth = 0;
  const limit = Math.min(text.length, at + 2000);
  for (let i = at; i < limit; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) return i + 1;
  }
  return -1;
}
