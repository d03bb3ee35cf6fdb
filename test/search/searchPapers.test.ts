import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Paper } from '../../src/paper.ts';
import { parseQuery } from '../../src/search/parseQuery.ts';
import { buildSearchIndex } from '../../src/search/searchIndex.ts';
import { searchPapers } from '../../src/search/searchPapers.ts';
import { searchWords } from '../../src/search/searchWords.ts';
import { runToEnd } from '../../src/task.ts';

const paper = (title: string, abstract = '', more: Partial<Paper> = {}): Paper => ({
  id: title,
  title,
  abstract,
  authors: [],
  year: null,
  venue: '',
  doi: '',
  url: '',
  keywords: [],
  label: '',
  fields: [],
  language: '',
  source: { file: 'test', line: 1, rawId: '' },
  alsoIn: [],
  ...more,
});
const find = (papers: readonly Paper[], query: string) => [
  ...searchPapers(runToEnd(buildSearchIndex(papers)), query).indices,
];

const library = [
  paper('Graph neural networks', 'We learn on graphs.'),
  paper('Networks of neurons', 'A graph of neural cells in networks.'),
  paper('Łódź and São Paulo: a straße of cities', 'Café society.', { authors: ['Jürgen Müller'] }),
  paper('Low-rank adaptation', 'Low cost at a high rank.', { keywords: ['fine-tuning'] }),
  paper('深度学习用于药物发现', 'מפה של נושאים'),
];

test('words lose case, accents and ligatures, and unspaced scripts are split', () => {
  expect(searchWords('Łódź STRAẞE ﬁne-Tuning naïve 深度x2')).toEqual([
    'lodz',
    'strasse',
    'fine',
    'tuning',
    'naive',
    '深',
    '度',
    'x2',
  ]);
  expect(searchWords(' --- ')).toEqual([]);
});

test.each([
  ['graph', [0, 1]],
  ['GRAPHS ', [0, 1]],
  ['neural graph', [0, 1]],
  ['"neural networks"', [0]],
  ['"networks neural"', []],
  ['"graphs graph"', []],
  ['neu', [1, 0]],
  ['neu graph', []],
  ['neu ', []],
  ['lodz sao', [2]],
  ['strasse', [2]],
  ['muller', [2]],
  ['MÜL', [2]],
  ['low-rank', [3]],
  ['low-ra', [3]],
  ['fine-tuning', [3]],
  ['学习', [4]],
  ['习学', []],
  ['נושאים', [4]],
  ['absent', []],
  ['graph absent', []],
  ['', []],
  [' "" - ', []],
])('the query %s finds papers %j', (query, expected) => {
  expect(find(library, query).sort()).toEqual([...expected].sort());
});

const catalogue = [
  paper('Graph learning', 'On networks.', { authors: ['Ada Smith'], venue: 'Journal of Graphs', year: 2014 }),
  paper('Deep networks', 'A graph in passing.', { authors: ['Bo Jones'], venue: 'NeurIPS', year: 2015 }),
  paper('Transformers', 'Attention.', { authors: ['Graph Weir'], keywords: ['graphs'], year: 2020 }),
  paper('Undated networks', 'Attention to smith-waterman.'),
];

test.each([
  ['title:graph', [0]],
  ['title: "deep net', [1]],
  ['author:graph', [2]],
  ['author:"ada smith"', [0]],
  ['authors:smi', [0]],
  ['smith', [0, 3]],
  ['venue:neurips', [1]],
  ['journal:graphs', [0]],
  ['neurips', [1]],
  ['keyword:graph', [2]],
  ['abstract:graph', [1]],
  ['title:', []],
  ['year:2015', [1]],
  ['year:2015-2020 ', [1, 2]],
  ['year:2015- graph', [1, 2]],
  ['graph year:-2014', [0]],
  ['year:201', [0, 1]],
  ['-year:2014', [1, 2, 3]],
  ['networks -graph', [3]],
  ['networks -"a graph"', [0, 3]],
  ['networks -title:graph', [1, 3]],
  ['-networks', [2]],
  ['-networks -', [2]],
  ['year:x networks', [0, 1, 3]],
  ['http://networks', []],
])('the demands of %s are met by papers %j', (query, expected) => {
  expect(find(catalogue, query).sort()).toEqual(expected);
});

test.each([
  ['grpah', 'graph', [0, 1, 2]],
  ['rgaph ', 'graph', [0, 1, 2]],
  ['tranformres ', 'transformers', [2]],
  ['tranfor', 'transformers', [2]],
  ['attenton graph', 'attention', [2]],
])('the slip in %s is taken for %s', (query, word, expected) => {
  const hits = searchPapers(runToEnd(buildSearchIndex(catalogue)), query);
  expect([...hits.indices].sort()).toEqual(expected);
  expect(hits.slips[0].taken).toContain(word);
  expect(hits.matched).toContain(word);
});

test('what is in quotation marks, short or known is taken as it is typed', () => {
  expect(find(catalogue, '"grpah"')).toEqual([]);
  expect(find(catalogue, 'deap ')).toEqual([1]);
  expect(find(catalogue, 'dep ')).toEqual([]);
  expect(searchPapers(runToEnd(buildSearchIndex(catalogue)), 'graph').slips).toEqual([]);
});

test('an example is read in quotation marks or to the end', () => {
  expect(parseQuery('graph like:"Deep: a net" year:2015')).toMatchObject({
    like: 'Deep: a net',
    years: [{ first: 2015, last: 2015, isExcluded: false }],
    clauses: [{ words: ['graph'], isPrefix: false }],
  });
  expect(parseQuery('like: all that -follows year:2015')).toEqual({
    clauses: [],
    years: [],
    like: 'all that -follows year:2015',
  });
  expect(parseQuery('like:').like).toBe('');
});

test('a word in the title ranks a paper above one in its abstract', () => {
  expect(find([paper('Cells', 'of graph'), paper('Graph', 'of cells')], 'graph')).toEqual([1, 0]);
});

test('a whole word ranks above a longer one that begins with it', () => {
  expect(find([paper('nets'), paper('network'), paper('net')], 'net')[0]).not.toBe(1);
});

test('equal papers keep their order, and scores descend', () => {
  const same = Array.from({ length: 20 }, () => paper('same words', 'here'));
  const hits = searchPapers(runToEnd(buildSearchIndex(same)), 'same');
  expect([...hits.indices]).toEqual([...same.keys()]);
  expect([...hits.scores]).toEqual([...hits.scores].sort((a, b) => b - a));
});

test('an empty library and papers without words find nothing', () => {
  expect(find([], 'x')).toEqual([]);
  expect(find([paper(''), paper('—')], 'x')).toEqual([]);
});

test('an open quotation is a phrase whose last word is a beginning', () => {
  const anywhere = { field: null, isExcluded: false };
  expect(parseQuery('big "neural net')).toEqual({
    clauses: [
      { words: ['big'], isQuoted: false, isPrefix: false, ...anywhere },
      { words: ['neural', 'net'], isQuoted: true, isPrefix: true, ...anywhere },
    ],
    years: [],
    like: '',
  });
  expect(find(library, '"neural net')).toEqual([0]);
});

describe('against brute force', () => {
  const word = fc.constantFrom('a', 'ab', 'abs', 'b', 'ba', 'bas', 'c');
  const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
  const libraryOf = fc.array(fc.record({ title: text, abstract: text }), { maxLength: 8 });
  const clause = fc.oneof(
    word,
    fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => `"${words.join(' ')}"`),
  );

  test('the papers found are those that meet every demand', () => {
    fc.assert(
      fc.property(libraryOf, fc.array(clause, { minLength: 1, maxLength: 3 }), (texts, clauses) => {
        const papers = texts.map(({ title, abstract }) => paper(title, abstract));
        const expected = texts.flatMap(({ title, abstract }, i) =>
          clauses.every((demand, c) =>
            [title, abstract].some((field) => meets(field.split(' '), demand, c === clauses.length - 1)),
          )
            ? [i]
            : [],
        );
        expect(find(papers, clauses.join(' ')).sort()).toEqual(expected);
      }),
    );
  });

  test('a single quoted word scores as BM25 by its definition', () => {
    fc.assert(
      fc.property(libraryOf, word, (texts, query) => {
        const hits = searchPapers(
          runToEnd(buildSearchIndex(texts.map((t) => paper(t.title, t.abstract)))),
          `"${query}"`,
        );
        const split = (field: string) => field.split(' ').filter((w) => w !== '');
        const lengths = texts.map((t) => split(t.title).length + split(t.abstract).length);
        const average = lengths.reduce((sum, length) => sum + length, 0) / texts.length;
        const count = (field: string) => split(field).filter((w) => w === query).length;
        const tfs = texts.map((t) => 3 * count(t.title) + count(t.abstract));
        const df = tfs.filter((tf) => tf > 0).length;
        const idf = Math.log(1 + (texts.length - df + 0.5) / (df + 0.5));
        hits.indices.forEach((i, rank) => {
          const expected = (idf * tfs[i] * 2.2) / (tfs[i] + 1.2 * (0.25 + (0.75 * lengths[i]) / average));
          expect(hits.scores[rank]).toBeCloseTo(expected, 4);
        });
        expect(hits.indices.length).toBe(df);
      }),
    );
  });
});

/** Whether a field holds what one clause asks for, by looking at every place. */
function meets(words: readonly string[], demand: string, isLast: boolean): boolean {
  if (!demand.startsWith('"')) {
    const variants = [demand, `${demand}s`, `${demand}es`, demand.replace(/s$/, '')];
    return words.some((w) => variants.includes(w) || (isLast && w.startsWith(demand)));
  }
  const phrase = demand.slice(1, -1).split(' ');
  return words.some((_, start) => phrase.every((w, i) => words[start + i] === w));
}
