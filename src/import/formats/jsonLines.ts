import type { Reader } from '../reader.ts';
import { record, refused, remark } from '../reader.ts';
import { linesOf, textOf } from '../sourceText.ts';
import { json } from './json.ts';
import { isObject, isPaperLike, jsonRoles } from './jsonRecord.ts';
import type { JsonObject } from './jsonRecord.ts';
import { parseJson, recordOf } from './jsonTree.ts';
import { previewRecords } from './tablePreview.ts';

/** JSON Lines: an object a line. A line that is broken is refused, the others are read. */
export const jsonLines: Reader = {
  name: 'JSON Lines',
  recognizes(sample) {
    const lines = sample.split('\n').map((line) => line.trim());
    // The sample may end inside a line.
    if (lines.length > 1) lines.pop();
    const filled = lines.filter((line) => line !== '').slice(0, 50);
    const isObjectLine = (line: string) => /^\{\s*"/.test(line) && line.endsWith('}');
    const nObjects = filled.filter(isObjectLine).length;
    return filled.length >= 2 && nObjects >= 2 && nObjects > 0.5 * filled.length ? 0.95 : 0;
  },
  *read(source, choices = []) {
    const rolesOf = jsonRoles(choices);
    let line = 0;
    for (const text of linesOf(source)) {
      line++;
      const trimmed = text.trim();
      if (trimmed === '') continue;
      const value = /^[[{"]/.test(trimmed) ? parseJson(trimmed) : undefined;
      if (isObject(value)) {
        if (isPaperLike(value, rolesOf)) yield* recordOf(value, line, rolesOf);
        else yield* readWrapped(trimmed, line, choices);
      } else if (value === undefined) {
        yield trimmed.startsWith('{')
          ? refused(line, 'This line is not valid JSON; it was left out.')
          : remark(line, 'This line is no JSON record; it was passed over.');
      } else yield refused(line, 'This line holds no record with named fields; it was left out.');
    }
  },
  preview(sample, choices) {
    const values = sample
      .split('\n')
      .slice(0, 61)
      .map((line) => parseJson(line.trim()));
    return previewRecords(values.filter(isObject) as JsonObject[], choices);
  },
};

/** A line that is no paper itself may be a service's answer with a list of them. */
function* readWrapped(text: string, line: number, choices: Parameters<Reader['read']>[1]) {
  let nItems = 0;
  for (const item of json.read(textOf(text), choices)) {
    if (item.kind === 'pause' || item.kind === 'remark') continue;
    nItems++;
    yield { ...item, line };
  }
  if (nItems === 0) yield record(line, {});
}
