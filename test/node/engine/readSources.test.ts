import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SourceChange } from '../../../src/host/contract.ts';
import { readSources } from '../../../src/node/engine/readSources.ts';
import type { KnownRecords, ReadSources } from '../../../src/node/engine/readSources.ts';
import type { FileSource } from '../../../src/node/files.ts';
import { packRecords, unpackMerged } from '../../../src/node/project/packRecords.ts';
import { stateOf } from '../../../src/node/sourceOrigins.ts';
import { runToEnd } from '../../../src/task.ts';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'topograph-test-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Record {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly year: number;
  readonly doi: string;
}

const words = 'we draw maps of many topics and measure how well people read them in every field of science'.split(' ');
/** Few titles, ids and abstracts, so that many records are one paper in some way or another. */
const record: fc.Arbitrary<Record> = fc.record({
  id: fc.constantFrom('', 'a', 'b', 'c'),
  title: fc.constantFrom(
    'Maps of Topics',
    'MAPS OF TOPICS',
    'Maps of Topics: A Survey',
    'Charts of Subjects',
    'Editorial',
  ),
  abstract: fc.constantFrom('', 'A short one.', words.join(' ').repeat(4), words.toReversed().join(' ').repeat(4)),
  year: fc.constantFrom(2001, 2002, 2010),
  doi: fc.constantFrom('', '10.1234/x', '10.1234/y'),
});
const someFiles = fc.array(fc.array(record, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 });

const fileOf = (records: readonly Record[], name: string): FileSource => ({
  name,
  bytes: new TextEncoder().encode(records.map((one) => JSON.stringify(one)).join('\n')),
});
const filesOf = (lists: readonly (readonly Record[])[]) => lists.map((list, i) => fileOf(list, `${i}.jsonl`));

/** What a project keeps of it and gives back. */
const known = (read: ReadSources): KnownRecords => {
  return { ...read, merged: unpackMerged(read.papers, packRecords(read)) };
};
const change = (read: ReadSources, ...changes: readonly SourceChange[]) =>
  runToEnd(readSources([], known(read), changes as never));
/** All but the origins, which name the files' places among those that were read. */
const content = ({ origins: _, ...read }: ReadSources) => read;

test('files read one after another give the same as all at once', () => {
  fc.assert(
    fc.property(someFiles, (lists) => {
      const files = filesOf(lists);
      const atOnce = runToEnd(readSources(files));
      let oneByOne = runToEnd(readSources([files[0]]));
      for (const file of files.slice(1)) oneByOne = runToEnd(readSources([file], known(oneByOne)));
      expect(content(oneByOne)).toEqual(content(atOnce));
    }),
    { numRuns: 150 },
  );
});

test('a removed file is as if it had never been read', () => {
  fc.assert(
    fc.property(
      someFiles.filter((lists) => lists.length > 1),
      fc.nat(),
      (lists, at) => {
        const files = filesOf(lists);
        const gone = at % files.length;
        const removed = change(runToEnd(readSources(files)), { kind: 'remove', file: files[gone].name });
        expect(content(removed)).toEqual(content(runToEnd(readSources(files.filter((_, i) => i !== gone)))));
      },
    ),
    { numRuns: 150 },
  );
});

test('a file read again unchanged changes nothing, and a changed one is as if it had been so from the first', () => {
  fc.assert(
    fc.property(someFiles, fc.array(record, { minLength: 1, maxLength: 6 }), fc.nat(), (lists, other, n) => {
      const at = n % lists.length;
      const files = filesOf(lists);
      const read = runToEnd(readSources(files));
      const reload = (from: FileSource) => {
        const changes = [{ kind: 'reload', file: files[at].name, from }] as const;
        return content(runToEnd(readSources([], known(read), changes)));
      };
      expect(reload(files[at])).toEqual(content(read));
      const fresh = files.with(at, fileOf(other, files[at].name));
      expect(reload(fileOf(other, 'named otherwise'))).toEqual(content(runToEnd(readSources(fresh))));
    }),
    { numRuns: 100 },
  );
});

test('with every merge undone each record is a paper of its own as it was read, and stays so when files are added', () => {
  fc.assert(
    fc.property(someFiles, someFiles, (lists, more) => {
      let read = runToEnd(readSources(filesOf(lists)));
      const nRecords = read.receipt.files.reduce((sum, { found, refused }) => sum + found - refused, 0);
      for (let i = 0; read.merges.length > 0 && i < nRecords * nRecords; i++)
        read = change(read, { kind: 'undo-merge', merge: 0 });
      expect(read.papers.length).toBe(nRecords);
      const alone = lists.flatMap((list, i) => {
        return list.flatMap((one) => {
          return runToEnd(readSources([fileOf([one], `${i}.jsonl`)])).papers;
        });
      });
      const bare = ({ title, abstract, year, doi }: (typeof alone)[number]) => ({ title, abstract, year, doi });
      expect(read.papers.map(bare)).toEqual(alone.map(bare));
      const added = runToEnd(
        readSources(
          more.map((list, i) => fileOf(list, `more ${i}.jsonl`)),
          known(read),
        ),
      );
      expect(added.papers.length).toBeGreaterThanOrEqual(nRecords);
      expect(new Set(added.papers.map(({ id }) => id)).size).toBe(added.papers.length);
    }),
    { numRuns: 60 },
  );
});

test('a merge that was undone can be made again', () => {
  fc.assert(
    fc.property(someFiles, fc.nat(), (lists, n) => {
      const read = runToEnd(readSources(filesOf(lists)));
      fc.pre(read.merges.length > 0);
      const undone = change(read, { kind: 'undo-merge', merge: n % read.merges.length });
      const { record, paper } = read.merges[n % read.merges.length];
      const own = undone.papers.find(
        ({ source }) => source.file === record.source.file && source.line === record.source.line,
      );
      const { source, alsoIn } = read.papers[paper];
      const others = [source, ...alsoIn]
        .filter((one) => one !== record.source)
        .map(({ file, line }) => `${file} ${line}`);
      expect(own?.alsoIn.filter(({ file, line }) => others.includes(`${file} ${line}`))).toEqual([]);
      expect(content(change(undone, { kind: 'merge-again', decision: 0 }))).toEqual(content(read));
    }),
    { numRuns: 60 },
  );
});

test('always found = imported + merged + refused, and every record counts once', () => {
  fc.assert(
    fc.property(someFiles, (lists) => {
      const { receipt, papers, merges } = runToEnd(readSources(filesOf(lists)));
      for (const { found, imported, merged, refused } of receipt.files) expect(found).toBe(imported + merged + refused);
      const sum = (key: 'imported' | 'merged') => receipt.files.reduce((total, file) => total + file[key], 0);
      expect([sum('imported'), sum('merged')]).toEqual([papers.length, merges.length]);
      expect(papers.flatMap(({ source, alsoIn }) => [source, ...alsoIn]).length).toBe(papers.length + merges.length);
    }),
    { numRuns: 150 },
  );
});

test('two files of one name are told apart', () => {
  const files = [['Maps of Topics'], ['Charts of Subjects']].map(([title]) =>
    fileOf([{ title } as Record], 'savedrecs.txt'),
  );
  const read = runToEnd(readSources(files));
  expect(read.papers.map(({ source }) => source.file)).toEqual(['savedrecs.txt', 'savedrecs.txt (2)']);
  const left = change(read, { kind: 'remove', file: 'savedrecs.txt' });
  expect(left.papers.map(({ title }) => title)).toEqual(['Charts of Subjects']);
});

test('a file tells whether it is as it was read: by time and size, else by its content', () => {
  const path = join(folder, 'papers.jsonl');
  const write = (title: string) => writeFileSync(path, JSON.stringify({ title }));
  write('One paper');
  const [origin] = runToEnd(readSources([{ name: 'papers.jsonl', path }])).sources;
  const states = [stateOf(origin)];
  utimesSync(path, 1, 1);
  states.push(stateOf(origin));
  write('Two paper');
  states.push(stateOf(origin));
  write('Three papers');
  states.push(stateOf(origin));
  rmSync(path);
  states.push(stateOf(origin), stateOf({ ...origin, path: null }));
  expect(states).toEqual(['same', 'same', 'changed', 'changed', 'missing', 'unknown']);
});

test('the last file cannot be removed', () => {
  const read = runToEnd(readSources([fileOf([{ title: 'One paper' } as Record], 'a')]));
  expect(() => change(read, { kind: 'remove', file: 'a' })).toThrow(/No papers would be left/);
});
