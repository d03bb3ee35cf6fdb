import type { Steps } from '../task.ts';
import { createPairTable, type PairTable } from './pairTable.ts';
import { phraseEnd, type TokenStream } from './tokenizePapers.ts';
import type { Units } from './units.ts';

/** Of all ways to write a compound, the share of hyphenated and closed ones from which on it counts as one word. */
const minJoinedShare = 0.3;

/** Second halves that make no word of their own: "graph-based" is "graph". */
const looseEndings = new Set(['based', 'like', 'related']);

/**
 * The stream with every compound written one way: "fine tuning" becomes one token, as "fine-tuning" and "finetuning" are,
 * where people mostly join it; "deep-learning" becomes two, where they mostly don't. Fills `units` for all words.
 */
export function* joinCompounds(
  stream: TokenStream,
  units: Units,
  isBreak: (word: string) => boolean,
): Steps<TokenStream> {
  const { tokens, offsets, titleEnds } = stream;
  const words = stream.words.slice();
  const pairs = createPairTable();
  const pairOfWord = findCompounds(words, units, pairs);
  yield 0.2;
  const isJoined = decide(stream, units, pairs, pairOfWord);
  yield 0.5;

  const written = createPairTable();
  const writtenWords: number[] = [];
  const numbers = new Map<string, number>();
  const openParts = words.map((word, w) => (pairOfWord[w] >= 0 && !isJoined[pairOfWord[w]] ? word.split('-') : null));
  let nOpen = 0;
  for (const token of tokens) if (token >= 0 && openParts[token]) nOpen++;

  const joined = new Int32Array(tokens.length + nOpen);
  const joinedOffsets = new Int32Array(offsets.length);
  const joinedTitleEnds = new Int32Array(titleEnds.length);
  let length = 0;
  for (let paper = 0; paper < titleEnds.length; paper++) {
    for (let i = offsets[paper]; i < offsets[paper + 1]; i++) {
      if (i === titleEnds[paper]) joinedTitleEnds[paper] = length;
      const token = tokens[i];
      const parts = token >= 0 ? openParts[token] : null;
      const next = i + 1 < offsets[paper + 1] ? tokens[i + 1] : phraseEnd;
      const pair = token >= 0 && next >= 0 && !parts ? pairs.find(units.of(token), units.of(next)) : -1;
      if (pair >= 0 && isJoined[pair] && pairOfWord[token] < 0 && pairOfWord[next] < 0) {
        joined[length++] = writeOpen(token, next);
        i++;
      } else if (parts) {
        for (const part of parts) joined[length++] = isBreak(part) ? phraseEnd : numberOf(part);
      } else joined[length++] = token;
    }
    if (titleEnds[paper] === offsets[paper + 1]) joinedTitleEnds[paper] = length;
    joinedOffsets[paper + 1] = length;
    if (paper % 2048 === 2047) yield 0.5 + (0.5 * paper) / titleEnds.length;
  }
  return { words, tokens: joined.slice(0, length), offsets: joinedOffsets, titleEnds: joinedTitleEnds };

  /** The word "fine tuning" for the words "fine" and "tuning". */
  function writeOpen(a: number, b: number): number {
    const known = written.size();
    const index = written.add(a, b);
    if (index === known) {
      writtenWords.push(words.push(`${words[a]} ${words[b]}`) - 1);
      units.setCompound(writtenWords[index], [words[a], words[b]]);
    }
    return writtenWords[index];
  }

  function numberOf(part: string): number {
    let number = numbers.get(part);
    if (number === undefined) {
      number = words.push(part) - 1;
      units.setWord(number, part);
      numbers.set(part, number);
    }
    return number;
  }
}

/** Numbers the compounds of two words; -1 for every other word. Gives each word its unit on the way. */
function findCompounds(words: readonly string[], units: Units, pairs: PairTable): Int32Array {
  const pairOfWord = new Int32Array(words.length).fill(-1);
  for (let w = 0; w < words.length; w++) {
    const pieces = words[w].includes('-') ? words[w].split('-') : [];
    if (pieces.length < 2) units.setWord(w, words[w]);
    else units.setCompound(w, pieces);
    if (pieces.length === 2) pairOfWord[w] = pairs.add(units.ofText(pieces[0]), units.ofText(pieces[1]));
  }
  return pairOfWord;
}

/**
 * 1 for each pair that people mostly write with a hyphen or closed. Compounds that are mostly closed ("simula-tion") got
 * their hyphen at a line's end: their pieces say nothing.
 */
function decide(stream: TokenStream, units: Units, pairs: PairTable, pairOfWord: Int32Array): Uint8Array {
  const { words, tokens } = stream;
  const nHyphenated = new Int32Array(units.count());
  const nClosed = new Int32Array(units.count());
  const nOpen = new Int32Array(pairs.size());
  let previous = phraseEnd;
  for (const token of tokens) {
    if (token >= 0) {
      if (words[token].includes('-')) nHyphenated[units.of(token)]++;
      else {
        nClosed[units.of(token)]++;
        const pair = previous >= 0 ? pairs.find(units.of(previous), units.of(token)) : -1;
        if (pair >= 0) nOpen[pair]++;
      }
    }
    previous = token;
  }

  const isJoined = new Uint8Array(pairs.size());
  for (let w = 0; w < pairOfWord.length; w++) {
    if (!words[w].includes('-')) continue;
    const pieces = words[w].split('-');
    const unit = units.of(w);
    const pair = pairOfWord[w];
    if (pair >= 0 && looseEndings.has(pieces[1].toLowerCase())) continue;
    if (nHyphenated[unit] >= nClosed[unit]) units.setParts(w, pieces);
    if (pair < 0) continue;
    const n = nHyphenated[unit] + nClosed[unit];
    if (n >= minJoinedShare * (n + nOpen[pair])) isJoined[pair] = 1;
  }
  return isJoined;
}
