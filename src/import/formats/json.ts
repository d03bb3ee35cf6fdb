import type { ReadItem, Reader } from '../reader.ts';
import { remark } from '../reader.ts';
import { readArray, readObject } from './jsonTree.ts';
import type { JsonText } from './jsonTree.ts';
import { skipSeparators, skipValue } from './jsonScan.ts';
import { createLineCounter } from '../lineCounter.ts';

/** A JSON document: a list of papers, an object that wraps one at any depth, a dictionary of papers, or one paper. */
export const json: Reader = {
  name: 'JSON',
  readsWhole: true,
  recognizes(sample) {
    const start = sample.trimStart();
    if (start[0] === '{') return /^\{\s*("|\}|$)/.test(start) ? 0.85 : 0;
    if (/^\[\s*(?:[{\]]|$)/.test(start)) return 0.85;
    return /^\[\s*(?:["[]|-?\d[\d.]*\s*,|null|true|false)/.test(start) ? 0.5 : 0;
  },
  *read(source) {
    const text = source.whole();
    const json: JsonText = { text, lineAt: createLineCounter(text), setFraction: source.setFraction };
    // A well-formed file holds one value; values one after the other are read too.
    for (let at = skipSeparators(text, 0); at < text.length; at = skipSeparators(text, at)) {
      if (text[at] === '[') at = yield* readArray(json, at);
      else if (text[at] === '{') at = yield* readObject(json, at, 0);
      else at = yield* readStray(json, at);
    }
  },
};

function* readStray({ text, lineAt }: JsonText, at: number): Generator<ReadItem, number> {
  const end = Math.max(skipValue(text, at), at + 1);
  const next = text.slice(at).search(/\n\s{0,99}[[{]/);
  yield remark(lineAt(at), 'Here stands text that is no JSON; it was passed over.');
  return next < 0 ? text.length : Math.max(end, at + next);
}
