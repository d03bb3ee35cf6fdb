import { describe, expect, test } from 'vitest';
import { createPaperIndex } from '../../src/import/paperIndex.ts';
import { toPaper } from '../../src/import/toPaper.ts';
import type { Paper } from '../../src/paper.ts';
import { createRandom, sampleIndices } from '../../src/random.ts';
import { plantDuplicates } from './plantDuplicates.ts';
import { hasShared, importFile, importText, shared } from './runImport.ts';

const words =
  'one of the many words that an abstract needs before it can tell a paper from another paper of the same people '.repeat(
    3,
  );
const paper = (fields: Partial<Paper>): Paper => ({
  ...(toPaper({ title: 'Maps of Many Topics', abstract: words }, 'x', 1) as Paper),
  ...fields,
});

function merges(a: Partial<Paper>, b: Partial<Paper>): boolean {
  const index = createPaperIndex();
  index.add(paper(a));
  return index.add(paper({ id: 'second', ...b })) === 0;
}

test('papers are told to be one by registry, title, main title or abstract', () => {
  expect(merges({}, {})).toBe(true);
  expect(merges({}, { title: 'MAPS OF MÁNY TOPICS.' })).toBe(true);
  expect(merges({ title: 'Maps of Many Topics: A Survey' }, {})).toBe(true);
  expect(merges({}, { title: 'Maps of Many Topics - Revised' })).toBe(true);
  expect(
    merges(
      { abstract: '', authors: ['Ann Lee'] },
      { abstract: '', authors: ['A. Lee'], title: 'Maps of Many Topics: A Survey' },
    ),
  ).toBe(true);
  expect(merges({ doi: '10.1234/a' }, { doi: '10.1234/a', title: 'Karten', abstract: '' })).toBe(true);
  expect(
    merges(
      { url: 'https://arxiv.org/abs/1706.03762v1' },
      { doi: '10.48550/arxiv.1706.03762', title: 'Karten', abstract: '' },
    ),
  ).toBe(true);
  expect(merges({}, { title: 'On Maps of Many More Topics' })).toBe(true);
});

test('papers that are only alike stay two', () => {
  const other =
    'nothing here repeats what stands elsewhere because every single sentence was written for itself alone '.repeat(3);
  expect(merges({}, { abstract: other })).toBe(false);
  expect(merges({ authors: ['Ann Lee'] }, { authors: ['Ann Lee'], title: 'Charts for All Subjects' })).toBe(false);
  expect(
    merges({ title: 'Maps of Many Topics: Part I' }, { title: 'Maps of Many Topics: Part II', abstract: other }),
  ).toBe(false);
  expect(
    merges(
      { abstract: '', title: 'On the Maps of Topics: Part I' },
      { abstract: '', title: 'On the Maps of Topics: Part II' },
    ),
  ).toBe(false);
  expect(merges({ doi: '10.1234/a' }, { doi: '10.1234/a', title: 'Karten', abstract: other })).toBe(false);
  expect(merges({ abstract: '', year: 2001 }, { abstract: '', year: 2009 })).toBe(false);
  expect(merges({ abstract: '', doi: '10.1234/a' }, { abstract: '', doi: '10.1234/b' })).toBe(false);
  const sedgewick = { abstract: '', authors: ['Robert Sedgewick'], year: 2002 };
  expect(
    merges({ ...sedgewick, title: 'Algorithms in C: Part 5' }, { ...sedgewick, title: 'Algorithms in C++: Part 5' }),
  ).toBe(false);
  const arxiv = (id: string) => ({ source: { file: 'x', line: 1, rawId: `arXiv:${id}` } });
  expect(merges(arxiv('1706.03762'), arxiv('1706.03763'))).toBe(false);
});

test('papers without abstracts are one by title only where their authors may be', () => {
  const bare = { abstract: '', title: 'On the Maps of Many Topics' };
  expect(merges({ ...bare, authors: ['Ann Lee'] }, { ...bare, authors: ['A. Lee', 'Bo Yu'] })).toBe(true);
  expect(merges({ ...bare, authors: ['Jürgen Müller'] }, { ...bare, authors: ['Mueller, J.'] })).toBe(true);
  expect(merges({ ...bare, authors: ['Li, Wei'] }, { ...bare, authors: ['W. Li'] })).toBe(true);
  expect(merges({ ...bare, authors: ['王伟'] }, { ...bare, authors: ['Wei Wang'] })).toBe(true);
  expect(merges({ ...bare, authors: ['Ann Lee'] }, { ...bare, authors: ['Otto Weber'] })).toBe(false);
});

test('a preprint and its published version are one, years and DOIs apart', () => {
  const bare = { abstract: '', title: 'On the Maps of Many Topics', authors: ['Ann Lee'] };
  const preprint = { ...bare, year: 2019, doi: '10.48550/arxiv.1901.00001' };
  expect(merges(preprint, { ...bare, year: 2021, doi: '10.1016/j.maps.2021.1' })).toBe(true);
  expect(merges(preprint, { ...bare, year: 2021, doi: '10.1016/j.maps.2021.1', authors: ['Otto Weber'] })).toBe(false);
  expect(
    merges({ ...preprint, doi: '10.1016/j.maps.2019.1' }, { ...bare, year: 2021, doi: '10.1016/j.maps.2021.1' }),
  ).toBe(false);
});

test('near-identical abstracts are found though both ends are edited', () => {
  const sentence = (i: number) =>
    `In part ${i} we ask how the ${i}th reader of a map finds what it is that he seeks among ${i * 3} others.`;
  const long = Array.from({ length: 9 }, (_, i) => sentence(i)).join(' ');
  const edited = `Abstract of it. ${long.replace('part 4', 'section 4')} And more is told.`;
  expect(
    merges(
      { abstract: long, title: 'Maps and Their Readers' },
      { abstract: edited, title: 'Maps and All Their Readers' },
    ),
  ).toBe(true);
});

test('each merge says why', () => {
  const why = (a: Partial<Paper>, b: Partial<Paper>) => {
    const index = createPaperIndex();
    index.add(paper(a));
    index.add(paper({ id: 'second', ...b }));
    return index.merged().merges.map(({ reason }) => reason);
  };
  const lee = { authors: ['Ann Lee'], year: 2001 };
  expect(why({ doi: '10.1234/a' }, { doi: '10.1234/a' })).toEqual(['same DOI 10.1234/a']);
  expect(why({ url: 'https://arxiv.org/abs/1706.03762v1' }, { doi: '10.48550/arxiv.1706.03762' })).toEqual([
    'same arXiv id 1706.03762',
  ]);
  expect(why(lee, lee)).toEqual(['same title and year, authors overlap, same abstract']);
  expect(why(lee, { ...lee, year: 2002, abstract: '' })).toEqual(['same title, a year apart, authors overlap']);
  expect(why({}, { title: 'Maps of Many Topics: A Survey' })).toEqual(['same title but for a subtitle, same abstract']);
  expect(why({}, { title: 'On Maps of Many More Topics' })).toEqual(['same abstract, titles 66 % alike']);
});

test('a thousand editorials cost no quadratic time', () => {
  const lines = Array.from({ length: 20_000 }, (_, i) =>
    JSON.stringify({ id: `e${i}`, title: 'Editorial', year: 1500 + (i % 500) }),
  );
  const { receipt } = importText(lines.join('\n'));
  expect(receipt.found).toBe(20_000);
});

describe.skipIf(!hasShared)('2,000 planted variants of a corpus', () => {
  test('are found with precision of at least 0.99 and recall of at least 0.95', () => {
    const { papers } = importFile(`${shared}corpora/arxiv-24-categories.jsonl.gz`);
    const random = createRandom(5);
    const originals = sampleIndices(random, papers.length, 8000);
    const known = Array.from(originals, (i) => papers[i]);
    const planted = plantDuplicates(known.filter(({ abstract }) => abstract.length > 300).slice(0, 2000), random);
    const numberOf = new Map(known.map(({ id }, i) => [id, i]));
    const index = createPaperIndex();
    for (const one of known) index.add(one);
    const missed: Record<string, number> = {};
    let nRight = 0;
    let nMerged = 0;
    const candidates = known.filter(({ abstract }) => abstract.length > 300);
    for (const { paper: copy, kind, original } of planted) {
      const twin = index.add(copy);
      if (twin >= 0) nMerged++;
      if (twin === numberOf.get(candidates[original].id)) nRight++;
      else missed[kind] = (missed[kind] ?? 0) + 1;
    }
    expect(nRight / nMerged).toBeGreaterThanOrEqual(0.99);
    expect(nRight / planted.length, JSON.stringify(missed)).toBeGreaterThanOrEqual(0.95);
  });
});
