import { describe, expect, test } from 'vitest';
import type { Edit } from '../../src/edit.ts';
import { membersOf } from '../../src/edits/board.ts';
import { createEditor, described, foundTopics, madeUpCorpus } from './madeUpCorpus.ts';

const sizesOf = (labels: Int32Array, k: number) =>
  Array.from({ length: k }, (_, topic) => labels.filter((label) => label === topic).length);
const papersOf = (labels: Int32Array, topic: number) => [...membersOf({ labels, places: [] }, topic)];

describe('edits on the topics that were found', () => {
  test('none leave the topics as they are, the largest first', () => {
    const town = madeUpCorpus();
    const { labels, k, names } = createEditor(town).topics();
    expect({ k, names }).toEqual({ k: 4, names: [null, null, null, null] });
    const sizes = sizesOf(labels, k);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    const pairs = Array.from(labels, (label, i) => `${label} ${town.found.labels[i]}`);
    expect(new Set(pairs).size).toBe(5);
  });

  test('merged topics are one, under the name that the person gave one of them', () => {
    const editor = createEditor(madeUpCorpus());
    editor.edit({ kind: 'rename', topic: 3, name: 'Small' });
    const before = editor.topics();
    const outcome = editor.edit({ kind: 'merge', topics: [1, 3] });
    const { labels, k, names } = editor.topics();
    expect({ k, outcome, name: names[outcome.topic] }).toEqual({
      k: 3,
      outcome: { isApplied: true, topic: 0, note: '' },
      name: 'Small',
    });
    expect(papersOf(labels, 0)).toEqual(
      [...papersOf(before.labels, 1), ...papersOf(before.labels, 3)].sort((a, b) => a - b),
    );
  });

  test('many topics get names in one step, which one undo takes back', () => {
    const editor = createEditor(madeUpCorpus());
    editor.edit({ kind: 'renameAll', topics: [2, 0], names: ['Two', ' None '] });
    expect(editor.topics().names).toEqual(['None', null, 'Two', null]);
    editor.undo();
    expect(editor.topics().names).toEqual([null, null, null, null]);
  });

  test('a topic is split in place: the others keep their papers', () => {
    const editor = createEditor(madeUpCorpus());
    const before = editor.topics();
    editor.edit({ kind: 'split', topic: 2, into: 3 });
    const after = editor.topics();
    expect(after.k).toBe(6);
    const parts = new Set(papersOf(before.labels, 2).map((paper) => after.labels[paper]));
    expect(parts.size).toBe(3);
    for (const topic of [0, 1, 3]) {
      expect(new Set(papersOf(before.labels, topic).map((paper) => after.labels[paper])).size).toBe(1);
    }
  });

  test('split by a term, the papers that hold it are apart from those that do not, whatever the inflection', () => {
    const editor = createEditor(madeUpCorpus());
    const before = papersOf(editor.topics().labels, 0);
    const { topic } = editor.edit({ kind: 'splitByTerm', topic: 0, term: 'Survey' });
    expect(papersOf(editor.topics().labels, topic)).toEqual(before.filter((paper) => paper % 2 === 1));
  });

  test('a term too rare for the vocabulary is looked for in the text', () => {
    const editor = createEditor(madeUpCorpus());
    const paper = papersOf(editor.topics().labels, 1)[0];
    const { topic } = editor.edit({ kind: 'splitByTerm', topic: 1, term: `rare${paper}` });
    expect(papersOf(editor.topics().labels, topic)).toEqual([paper]);
  });

  test('papers are moved, gathered into a topic and taken out; the person places them firmly', () => {
    const editor = createEditor(madeUpCorpus());
    const [a, b, c] = papersOf(editor.topics().labels, 0);
    const moved = editor.edit({ kind: 'move', papers: [a], to: 1 });
    const gathered = editor.edit({ kind: 'gather', papers: Int32Array.of(b), name: '  Odd\n ones ' });
    editor.edit({ kind: 'move', papers: [c], to: -1 });
    const { labels, belonging, names } = editor.topics();
    expect(editor.topics().outcomes.map(({ isApplied }) => isApplied)).toEqual([true, true, true]);
    expect({ a: belonging[a], b: belonging[b], c: belonging[c], of: labels[c] }).toEqual({ a: 1, b: 1, c: 0, of: -1 });
    expect(labels[a]).toBe(editor.topics().outcomes[0].topic);
    expect(names[labels[b]]).toBe('Odd ones');
    expect([moved.note, gathered.note]).toEqual(['', '']);
  });

  test('a deleted topic leaves its papers in none, and assigning the rest puts all with words into the nearest', () => {
    const { corpus, found } = madeUpCorpus();
    const editor = createEditor({ corpus, found });
    const gone = papersOf(editor.topics().labels, 1);
    editor.edit({ kind: 'delete', topic: 1 });
    expect({ k: editor.topics().k, out: papersOf(editor.topics().labels, -1) }).toEqual({ k: 3, out: [...gone, 59] });
    editor.edit({ kind: 'assign' });
    expect(papersOf(editor.topics().labels, -1)).toEqual([59]);
    expect(editor.edit({ kind: 'assign' }).note).toBe('No paper was left to assign.');
  });

  test('a guided topic takes the papers nearest to its words, and no more than asked', () => {
    const { corpus, found } = madeUpCorpus();
    const editor = createEditor({ corpus, found });
    const [walks, stars] = [0, 3].map((group) => papersOf(found.labels, group));
    const together = found.labels.map((label) => (label === 3 ? 0 : label));
    const mixed = createEditor({ corpus, found: foundTopics(together) });
    const { topic } = mixed.edit({
      kind: 'guide',
      words: 'graph walk',
      examples: [],
      count: walks.length,
      name: 'Walks',
    });
    expect(papersOf(mixed.topics().labels, topic)).toEqual(walks);
    expect(mixed.topics().names[topic]).toBe('Walks');
    const few = editor.edit({ kind: 'guide', words: '', examples: stars.slice(0, 2), count: 2, name: '' });
    expect(papersOf(editor.topics().labels, few.topic)).toEqual(stars.slice(0, 2));
  });

  test('second topics follow the edits', () => {
    const { corpus, found } = madeUpCorpus();
    const between = found.labels.findIndex((label) => label === 0);
    const secondTopics = found.secondTopics.slice();
    secondTopics[between] = 1;
    const editor = createEditor({ corpus, found: { ...found, secondTopics } });
    const { labels } = editor.topics();
    const other = labels[found.labels.indexOf(1)];
    expect(editor.topics().secondTopics[between]).toBe(other);
    editor.edit({ kind: 'merge', topics: [labels[between], other] });
    expect(editor.topics().secondTopics[between]).toBe(-1);
  });
});

describe('what is wrong with an edit is told before it is logged', () => {
  const cases: readonly (readonly [Edit, string])[] = [
    [{ kind: 'merge', topics: [1, 1] }, 'itself'],
    [{ kind: 'merge', topics: [0, 9] }, 'no such topic'],
    [{ kind: 'split', topic: 0, into: 1 }, '2 to 50'],
    [{ kind: 'split', topic: 3, into: 49 }, 'too few'],
    [{ kind: 'splitByTerm', topic: 0, term: '  ' }, 'Give a term'],
    [{ kind: 'rename', topic: -1, name: 'x' }, 'no such topic'],
    [{ kind: 'rename', topic: 0, name: 'x'.repeat(201) }, '200 letters'],
    [{ kind: 'renameAll', topics: [0, 4], names: ['x', 'y'] }, 'no such topic'],
    [{ kind: 'renameAll', topics: [0, 1], names: ['x'] }, 'give each a name'],
    [{ kind: 'move', papers: [], to: 0 }, 'No paper is chosen'],
    [{ kind: 'move', papers: [60], to: 0 }, 'no such paper'],
    [{ kind: 'move', papers: [0], to: 4 }, 'no such topic'],
    [{ kind: 'gather', papers: [0.5], name: '' }, 'no such paper'],
    [{ kind: 'guide', words: ' ', examples: [], count: 3, name: '' }, 'few words'],
    [{ kind: 'guide', words: 'stars', examples: [], count: 0, name: '' }, 'at least one paper'],
    [{ kind: 'withdraw', entry: 1 }, 'no such change'],
  ];
  test.each(cases)('%j', (edit, message) => {
    expect(() => createEditor(madeUpCorpus()).edit(edit)).toThrow(message);
  });

  test('an edit that cannot be made says why', () => {
    const editor = createEditor(madeUpCorpus());
    expect([
      editor.edit({ kind: 'splitByTerm', topic: 0, term: 'nowhere' }).note,
      editor.edit({ kind: 'guide', words: 'nowhere', examples: [], count: 3, name: '' }).note,
      editor.edit({ kind: 'guide', words: '', examples: [59], count: 3, name: '' }).note,
    ]).toEqual([
      'No paper of “Topic 0” holds “nowhere”. Choose another term.',
      'No paper speaks of “nowhere”. Choose other words.',
      'Give a few words, or example papers with some text.',
    ]);
  });
});

describe('the log', () => {
  test('says each edit in words', () => {
    const editor = createEditor(madeUpCorpus());
    editor.edit({ kind: 'rename', topic: 0, name: 'Big' });
    editor.edit({ kind: 'merge', topics: [1, 2, 3] });
    editor.edit({ kind: 'move', papers: [1, 2], to: -1 });
    editor.edit({ kind: 'withdraw', entry: 3 });
    editor.edit({ kind: 'guide', words: 'stars', examples: [4], count: 3, name: 'Sky' });
    expect(editor.log().entries.map(({ sentence }) => sentence)).toEqual([
      'Renamed “Topic 0” to “Big”',
      'Merged “Topic 1”, “Topic 2” and “Topic 3”',
      'Took 2 papers out of every topic',
      'Took back: Took 2 papers out of every topic',
      'Made a topic of what is like “stars” and 1 paper, called “Sky”',
    ]);
  });

  test('a withdrawn edit counts for nothing, until the withdrawal is withdrawn', () => {
    const editor = createEditor(madeUpCorpus());
    const plain = editor.topics();
    editor.edit({ kind: 'merge', topics: [0, 1] });
    const merged = editor.topics();
    editor.edit({ kind: 'withdraw', entry: 1 });
    expect({ ...editor.topics(), outcomes: [], numbers: null }).toEqual({ ...plain, outcomes: [], numbers: null });
    editor.edit({ kind: 'withdraw', entry: 2 });
    expect(editor.topics().labels).toEqual(merged.labels);
    expect(editor.topics().outcomes.map(({ isApplied }) => isApplied)).toEqual([true, false, true]);
  });

  test('an edit after an undo takes the place of what was undone, under a number of its own', () => {
    const editor = createEditor(madeUpCorpus());
    editor.edit({ kind: 'rename', topic: 0, name: 'A' });
    editor.edit({ kind: 'rename', topic: 1, name: 'B' });
    editor.undo();
    editor.edit({ kind: 'rename', topic: 2, name: 'C' });
    expect(editor.log().entries.map(({ id }) => id)).toEqual([1, 3]);
    expect(described(editor.topics()).topics.map(({ name }) => name)).toEqual(['A', 'Topic 1', 'C', 'Topic 3']);
  });
});
