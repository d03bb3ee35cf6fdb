import { latexAccents, latexDropped, latexSilent, latexSpaces, latexSymbols } from './latexSymbols.ts';
import { longestWritten, shortestToWrite, signsOf } from './textBytes.ts';

/**
 * LaTeX as a person reads it: accents and symbols as Unicode, formulas without their dollar signs, grouping braces
 * and formatting macros gone. What is not understood keeps its words: nothing but markup is lost.
 */
export function latexToText(latex: string): string {
  if (!holdsLatex(latex)) return latex;
  const reader = { text: latex, at: 0 };
  let out = '';
  // A closing brace too many must not hide what follows it.
  while (reader.at < latex.length) {
    out += readGroup(reader, false, 0);
    reader.at++;
  }
  return out.normalize('NFC');
}

function holdsLatex(text: string): boolean {
  if (text.length < shortestToWrite || text.length > longestWritten) return /[\\{}$~]|--|``|''/.test(text);
  const signs = signsOf(text, signOf);
  return (signs & always) !== 0 || signs >> 8 !== 0;
}

const always = 1;
/** By byte: what is LaTeX alone, and what is when it stands twice. */
const signOf = new Uint8Array(256);
for (const char of '\\{}$~') signOf[char.charCodeAt(0)] = always;
for (const [i, char] of ['-', '`', "'"].entries()) signOf[char.charCodeAt(0)] = 2 << i;

interface LatexReader {
  readonly text: string;
  at: number;
}

/** Characters that mean nothing but themselves. */
const plainRun = /[^\\{}$~^_`'-]+/y;

/** Deeper nesting than any author writes. */
const maxDepth = 200;

/** The text up to the group's closing brace, or to the end. */
function readGroup(reader: LatexReader, inMath: boolean, depth: number): string {
  const { text } = reader;
  let out = '';
  while (reader.at < text.length) {
    plainRun.lastIndex = reader.at;
    const run = plainRun.exec(text);
    if (run !== null) {
      out += run[0];
      reader.at = plainRun.lastIndex;
      continue;
    }
    const char = text[reader.at];
    if (char === '}') return out;
    if (char === '\\') out += readMacro(reader, inMath, depth);
    else if (char === '{') out += depth < maxDepth ? readBraced(reader, inMath, depth) : (reader.at++, '');
    else if (char === '$') {
      const close = inMath ? -1 : closingDollar(text, reader.at);
      if (close < 0) {
        // Inside a formula the dollar ends it; elsewhere it is money.
        if (!inMath) out += '$';
        reader.at++;
      } else {
        const width = text[reader.at + 1] === '$' ? 2 : 1;
        out += latexMath(text.slice(reader.at + width, close), depth);
        reader.at = close + width;
      }
    } else if (inMath && (char === '^' || char === '_')) {
      reader.at++;
      out += script(char, readArgument(reader, true, depth));
    } else {
      const [plain, length] = ligature(text, reader.at);
      out += plain;
      reader.at += length;
    }
  }
  return out;
}

/** A formula, without its dollars, as a person reads it. */
export function mathToText(formula: string): string {
  return latexMath(formula, 0).normalize('NFC');
}

function latexMath(formula: string, depth: number): string {
  if (depth >= maxDepth) return formula;
  return readGroup({ text: formula, at: 0 }, true, depth + 1);
}

/** Where the formula that opens at `at` closes, told from an amount of money much as Pandoc does; -1 if it is none. */
export function closingDollar(text: string, at: number): number {
  const isDisplay = text[at + 1] === '$';
  if (isDisplay) return text.indexOf('$$', at + 2);
  if (at + 1 >= text.length || /\s/.test(text[at + 1])) return -1;
  const limit = Math.min(text.length, at + 2000);
  for (let i = at + 1; i < limit; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '$') {
      const formula = text.slice(at + 1, i);
      const isMoney = /\d/.test(text[i + 1] ?? '') && !/[\\^_]|^[^\d\s]{1,3}$/.test(formula);
      return isMoney || /\s$/.test(formula) ? -1 : i;
    }
  }
  return -1;
}

function readBraced(reader: LatexReader, inMath: boolean, depth: number): string {
  reader.at++;
  const inner = readGroup(reader, inMath, depth + 1);
  reader.at++;
  return inner;
}

/** A macro's argument: a group, a macro, or one character. */
function readArgument(reader: LatexReader, inMath: boolean, depth: number): string {
  const { text } = reader;
  while (text[reader.at] === ' ') reader.at++;
  const char = text[reader.at];
  if (char === undefined || char === '}') return '';
  if (depth >= maxDepth) return '';
  if (char === '{') return readBraced(reader, inMath, depth);
  if (char === '\\') return readMacro(reader, inMath, depth + 1);
  const point = String.fromCodePoint(text.codePointAt(reader.at) ?? 32);
  reader.at += point.length;
  return point;
}

function readMacro(reader: LatexReader, inMath: boolean, depth: number): string {
  const { text } = reader;
  macroName.lastIndex = reader.at + 1;
  const name = macroName.exec(text)?.[0];
  if (name === undefined) return readControlSymbol(reader, inMath, depth);
  reader.at += 1 + name.length;
  if (text[reader.at] === '*') reader.at++;
  const symbol = latexSymbols.get(name);
  if (symbol !== undefined) {
    endWord(reader, inMath);
    return symbol;
  }
  if (latexSpaces.has(name)) {
    if (text[reader.at] === '{') readArgument(reader, inMath, depth);
    return ' ';
  }
  const accent = latexAccents.get(name);
  if (accent !== undefined) return withAccent(readArgument(reader, inMath, depth), accent);
  if (latexSilent.has(name)) {
    endWord(reader, inMath);
    return '';
  }
  while (text[reader.at] === '[' && optionEnd(text, reader.at) > 0) reader.at = optionEnd(text, reader.at);
  const hasArgument = text[reader.at] === '{';
  if (latexDropped.has(name)) {
    if (hasArgument) readArgument(reader, inMath, depth);
    return '';
  }
  if (!hasArgument) {
    // A word of its own, as \log or an author's macro for a name.
    const isSpaced = text[reader.at] === ' ';
    endWord(reader, false);
    return `${name}${isSpaced ? ' ' : ''}`;
  }
  const argument = readArgument(reader, inMath || mathMacros.has(name), depth);
  if (name === 'href' && text[reader.at] === '{') return readArgument(reader, inMath, depth);
  if (name === 'frac' || name === 'tfrac' || name === 'dfrac')
    return `${atom(argument)}/${atom(readArgument(reader, inMath, depth))}`;
  if (name === 'textsuperscript' || name === 'up') return script('^', argument);
  if (name === 'mathbb') return [...argument].map((letter) => doubleStruck[letter] ?? letter).join('');
  return argument;
}

const macroName = /[A-Za-z@]+/y;
const mathMacros = new Set(['ensuremath', 'mathrm', 'mathbf', 'mathit', 'mathcal', 'boldsymbol', 'operatorname']);
const doubleStruck: Readonly<Record<string, string>> = {
  R: 'ℝ',
  N: 'ℕ',
  Z: 'ℤ',
  Q: 'ℚ',
  C: 'ℂ',
  P: 'ℙ',
  H: 'ℍ',
  E: '𝔼',
  F: '𝔽',
  K: '𝕂',
};

/** A backslash before something that is no letter: an accent, an escaped character, or a space. */
function readControlSymbol(reader: LatexReader, inMath: boolean, depth: number): string {
  const char = reader.text[reader.at + 1];
  reader.at += 2;
  if (char === undefined) return '\\';
  if ('%&$#_{}'.includes(char)) return char;
  if (char === '(' || char === '[') {
    const close = reader.text.indexOf(char === '(' ? '\\)' : '\\]', reader.at);
    if (close < 0) return char;
    const formula = latexMath(reader.text.slice(reader.at, close), depth);
    reader.at = close + 2;
    return formula;
  }
  if (char === '\\' || char === ' ' || char === '\n' || (',;:> '.includes(char) && !/\p{L}/u.test(char))) return ' ';
  if (char === '-' || char === '/' || char === '!') return '';
  const accent = inMath ? undefined : latexAccents.get(char);
  if (accent !== undefined) return withAccent(readArgument(reader, inMath, depth), accent);
  return char;
}

/** Behind a macro's name a space or an empty group only ends the name. */
function endWord(reader: LatexReader, inMath: boolean): void {
  const { text } = reader;
  if (text.startsWith('{}', reader.at)) reader.at += 2;
  else if (!inMath) while (text[reader.at] === ' ') reader.at++;
}

function withAccent(letters: string, accent: string): string {
  if (letters === '') return '';
  const first = String.fromCodePoint(letters.codePointAt(0) ?? 32);
  const base = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
  return base + accent + letters.slice(first.length);
}

/** x^2 and x_i as they are, longer exponents in brackets. */
export function script(mark: string, argument: string): string {
  if (argument === '∘' && mark === '^') return '°';
  if (argument === '′') return '′';
  return argument === '' ? '' : /^[-+−]?[\p{L}\p{N}.,*∗]+$/u.test(argument) ? mark + argument : `${mark}(${argument})`;
}

function atom(argument: string): string {
  return /^[\p{L}\p{N}.]*$/u.test(argument) ? argument : `(${argument})`;
}

/** Position behind the optional argument that opens at `at`, 0 when it does not close nearby. */
function optionEnd(text: string, at: number): number {
  const close = text.indexOf(']', at);
  return close < 0 || close - at > 200 ? 0 : close + 1;
}

/** TeX's ligatures; any other character is itself. */
function ligature(text: string, at: number): [string, number] {
  if (text.startsWith('---', at)) return ['—', 3];
  if (text.startsWith('--', at)) return ['–', 2];
  if (text.startsWith('``', at)) return ['“', 2];
  if (text.startsWith("''", at)) return ['”', 2];
  return [text[at] === '~' ? ' ' : text[at], 1];
}
