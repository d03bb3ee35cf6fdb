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
  /** The tokens that a word is written as, where it is written apart. */
  const tokensApart = new Map<number, readonly number[]>();
  const written = createPairTable();
  const writtenWords: number[] = [];

  const joined = threads.int32(tokens.length + countPieces(tokens, isWhole, apart));
  const joinedOffsets = new Int32Array(offsets.length);
  const joinedTitleEnds = new Int32Array(titleEnds.length);
  let length = 0;
  for (let paper = 0; paper < titleEnds.length; paper++) {
    length = writePaper(paper, length);
    joinedOffsets[paper + 1] = length;
    if (paper % 2048 === 2047) yield 0.6 + (0.4 * paper) / titleEnds.length;
  }
  return { words, tokens: joined.subarray(0, length), offsets: joinedOffsets, titleEnds: joinedTitleEnds };

  /** Writes the paper's tokens to `joined` from `at` on; answers where they end. */
  function writePaper(paper: number, at: number): number {
    const end = offsets[paper + 1];
    for (let i = offsets[paper]; i < end; i++) {
      if (i === titleEnds[paper]) joinedTitleEnds[paper] = at;
      const token = tokens[i];
      if (token < 0 || (isWhole[token] === 1 && mayBegin[token] === 0)) {
        joined[at++] = token;
        continue;
      }
      const next = i + 1 < end ? tokens[i + 1] : phraseEnd;
      if (!isWhole[token]) {
        const pieces = apart.get(token);
        if (!pieces) joined[at++] = token;
        else for (const piece of piecesOf(token, pieces)) joined[at++] = piece;
      } else if (next >= 0 && isWhole[next] && isJoined(token, next)) {
        joined[at++] = writeOpen(token, next);
        i++;
      } else joined[at++] = token;
    }
    if (titleEnds[paper] === end) joinedTitleEnds[paper] = at;
    return at;
  }

  function piecesOf(word: number, pieces: readonly string[]): readonly number[] {
    const known = tokensApart.get(word);
    if (known) return known;
    const found = pieces.map((piece) => (isBreak(piece) ? phraseEnd : numberOf(piece)));
    tokensApart.set(word, found);
    return found;
  }

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

/** How many more tokens there are once the words that are written apart stand in their pieces. */
function countPieces(tokens: Int32Array, isWhole: Uint8Array, apart: ReadonlyMap<number, readonly string[]>): number {
  let n = 0;
  for (let i = 0; i < tokens.length; i++)
    if (tokens[i] >= 0 && !isWhole[tokens[i]]) n += (apart.get(tokens[i])?.length ?? 1) - 1;
  return n;
}
