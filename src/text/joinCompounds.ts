import { asShare, type Steps } from '../task.ts';
import type { Threads } from '../threads.ts';
import { findCompounds } from './compounds.ts';
import { createPairTable } from './pairTable.ts';
import { phraseEnd } from './scanWords.ts';
import type { TokenStream } from './tokenizePapers.ts';
import type { Units } from './units.ts';

/**
 * The stream with every compound written one way: "fine tuning" becomes one token, as "fine-tuning" and "finetuning" are,
 * where people mostly join it; "deep-learning" becomes two, where they mostly don't. Fills `units` for all words.
 */
export function* joinCompounds(
  stream: TokenStream,
  units: Units,
  isBreak: (word: string) => boolean,
  threads: Threads,
): Steps<TokenStream> {
  const { tokens, offsets, titleEnds } = stream;
  const { apart, mayBegin, isJoined } = yield* asShare(findCompounds(stream, units), 0, 0.6);
  yield 0.6;
  const words = stream.words.slice();
  const isWhole = new Uint8Array(words.length).fill(1);
  for (let w = 0; w < words.length; w++) if (words[w].includes('-')) isWhole[w] = 0;
  const numbers = new Map<string, number>();
  const written = createPairTable();
  const writtenWords: number[] = [];

  let nMore = 0;
  for (const token of tokens) if (token >= 0 && !isWhole[token]) nMore += (apart.get(token)?.length ?? 1) - 1;
  const joined = threads.int32(tokens.length + nMore);
  const joinedOffsets = new Int32Array(offsets.length);
  const joinedTitleEnds = new Int32Array(titleEnds.length);
  let length = 0;
  for (let paper = 0; paper < titleEnds.length; paper++) {
    const end = offsets[paper + 1];
    for (let i = offsets[paper]; i < end; i++) {
      if (i === titleEnds[paper]) joinedTitleEnds[paper] = length;
      const token = tokens[i];
      if (token < 0 || (isWhole[token] === 1 && mayBegin[token] === 0)) {
        joined[length++] = token;
        continue;
      }
      const next = i + 1 < end ? tokens[i + 1] : phraseEnd;
      if (!isWhole[token]) {
        const pieces = apart.get(token);
        if (!pieces) joined[length++] = token;
        else for (const piece of pieces) joined[length++] = isBreak(piece) ? phraseEnd : numberOf(piece);
      } else if (next >= 0 && isWhole[next] && isJoined(token, next)) {
        joined[length++] = writeOpen(token, next);
        i++;
      } else joined[length++] = token;
    }
    if (titleEnds[paper] === end) joinedTitleEnds[paper] = length;
    joinedOffsets[paper + 1] = length;
    if (paper % 2048 === 2047) yield 0.6 + (0.4 * paper) / titleEnds.length;
  }
  return { words, tokens: joined.subarray(0, length), offsets: joinedOffsets, titleEnds: joinedTitleEnds };

  /** The word "fine tuning" for the words "fine" and "tuning". */
  function writeOpen(a: number, b: number): number {
    const index = written.add(a, b);
    if (index === writtenWords.length) {
      writtenWords.push(words.push(`${words[a]} ${words[b]}`) - 1);
      units.setCompound(writtenWords[index], [words[a], words[b]]);
    }
    return writtenWords[index];
  }

  function numberOf(piece: string): number {
    let number = numbers.get(piece);
    if (number === undefined) {
      number = words.push(piece) - 1;
      units.setWord(number, piece);
      numbers.set(piece, number);
    }
    return number;
  }
}
