import type { ReadItem, Reader } from '../reader.ts';
import { remark } from '../reader.ts';
import { readArray, readObject } from './jsonTree.ts';
import { isObject, jsonRoles } from './jsonRecord.ts';
import type { JsonText } from './jsonTree.ts';
import { parseJson } from './jsonTree.ts';
import { skipSeparators, skipValue } from './jsonScan.ts';
import { textsOfLongList } from './jsonStream.ts';
import { previewRecords } from './tablePreview.ts';
import { createLineCounter } from '../lineCounter.ts';

/** A JSON document: a list of papers, an object that wraps one at any depth, a dictionary of papers, or one paper. */
export const json: Reader = {
  name: 'JSON',
  recognizes(sample) {
    const start = sample.trimStart();
    if (start[0] === '{') return /^\{\s*("|\}|$)/.test(start) ? 0.85 : 0;
    if (/^\[\s*(?:[{\]]|$)/.test(start)) return 0.85;
    return /^\[\s*(?:["[]|-?\d[\d.]*\s*,|null|true|false)/.test(start) ? 0.5 : 0;
  },
  *read(source, choices) {
    const rolesOf = jsonRoles(choices);
    for (const { text, line, isFirst } of textsOfLongList(source)) {
      const lineOf = createLineCounter(text);
      const setFraction = isFirst ? source.setFraction : () => {};
      const json: JsonText = { text, lineAt: (at) => line + lineOf(at), setFraction, rolesOf };
      yield* readValues(json);
    }
  },
  preview(sample, choices) {
    const start = skipSeparators(sample, 0);
    const records: unknown[] = [];
    if (sample[start] !== '[') return null;
    for (let at = skipSeparators(sample, start + 1); sample[at] === '{' && records.length < 60;) {
      const end = skipValue(sample, at);
      if (end < 0) break;
      records.push(parseJson(sample.slice(at, end)));
      at = skipSeparators(sample, end);
    }
    return previewRecords(records.filter(isObject), choices);
  },
};

/** A well-formed file holds one value; values one after the other are read too. */
function* readValues(json: JsonText): Generator<ReadItem> {
  const { text } = json;
  for (let at = skipSeparators(text, 0); at < text.length; at = skipSeparators(text, at)) {
    if (text[at] === '[') at = yield* readArray(json, at);
    else if (text[at] === '{') at = yield* readObject(json, at, 0);
    else at = yield* readStray(json, at);
  }
}

function* readStray({ text, lineAt }: JsonText, at: number): Generator<ReadItem, number> {
  const end = Math.max(skipValue(text, at), at + 1);
  const next = text.slice(at).search(/\n\s{0,99}[[{]/);
  yield remark(lineAt(at), 'Here stands text that is no JSON; it was passed over.');
  return next < 0 ? text.length : Math.max(end, at + next);
}
