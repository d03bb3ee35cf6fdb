import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../src/edit.ts';
import { createReplay } from '../../src/edits/applyEdits.ts';
import { createEditor, foundTopics, madeUpCorpus } from './madeUpCorpus.ts';

const nPapers = 60;
const papers = fc.uniqueArray(fc.nat(nPapers - 1), { minLength: 1, maxLength: 8 });
const number = fc.nat(20);
/** Edits of every kind; topics are taken modulo those that there are. */
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('merge' as const), topics: fc.uniqueArray(number, { minLength: 2, maxLength: 4 }) }),
  fc.record({ kind: fc.constant('split' as const), topic: number, into: fc.integer({ min: 2, max: 4 }) }),
  fc.record({
    kind: fc.constant('splitByTerm' as const),
    topic: number,
    term: fc.constantFrom('surveys', 'stars', 'rare'),
  }),
  fc.record({ kind: fc.constant('rename' as const), topic: number, name: fc.constantFrom('', 'Mine', 'Yours') }),
  fc.record({
    kind: fc.constant('renameAll' as const),
    topics: fc.constant([0, 1]),
    names: fc.constant(['Mine', 'Yours']),
  }),
  fc.record({ kind: fc.constant('move' as const), papers, to: fc.integer({ min: -1, max: 20 }) }),
  fc.record({ kind: fc.constant('gather' as const), papers, name: fc.constantFrom('', 'Heap') }),
  fc.record({ kind: fc.constant('delete' as const), topic: number }),
  fc.record({ kind: fc.constant('assign' as const) }),
  fc.record({ kind: fc.constant('pin' as const), topic: number }),
  fc.record({
    kind: fc.constant('guide' as const),
    words: fc.constantFrom('', 'star', 'graph walks, surveys'),
    examples: fc.uniqueArray(fc.nat(nPapers - 1), { maxLength: 3 }),
    count: fc.integer({ min: 1, max: 20 }),
    name: fc.constant(''),
  }),
  fc.record({ kind: fc.constant('withdraw' as const), entry: fc.integer({ min: 1, max: 9 }) }),
);

/** An editor on which the edits were made that could be. */
function editedBy(edits: readonly Edit[], seed: number) {
  const town = madeUpCorpus(nPapers, seed);
  const editor = createEditor(town, createReplay());
  let nMade = 0;
  for (const edit of edits) {
    const { k } = editor.topics();
    const within = (topic: number) => (topic < 0 || k === 0 ? topic : topic % k);
    const fitted = {
      ...edit,
      ...('topic' in edit && { topic: within(edit.topic) }),
      ...('topics' in edit && { topics: edit.topics.map(within) }),
      ...('to' in edit && { to: within(edit.to) }),
    };
    try {
      editor.edit(fitted);
      nMade++;
    } catch {
      // Told as a mistake: the log has no entry for it.
    }
  }
  return { town, editor, nMade };
}

const runs = { numRuns: 60 };
const edits = fc.array(anyEdit, { maxLength: 12 });
const seeds = fc.integer({ min: 1, max: 5 });

describe('whatever a person edits', () => {
  test('every paper is in exactly one topic or in none, no topic is empty, larger topics come first', () => {
    fc.assert(
      fc.property(edits, seeds, (edits, seed) => {
        const { labels, k, names, belonging, secondTopics, outcomes } = editedBy(edits, seed).editor.topics();
        const sizes = new Int32Array(k);
        for (const label of labels) if (label >= 0) sizes[label]++;
        expect(labels.every((label) => label >= -1 && label < k)).toBe(true);
        expect(sizes.every((size, topic) => size > 0 && (topic === 0 || size <= sizes[topic - 1]))).toBe(true);
        expect(names.length).toBe(k);
        labels.forEach((label, paper) => {
          expect(label < 0 ? belonging[paper] : belonging[paper] > 0).toBe(label < 0 ? 0 : true);
          expect(secondTopics[paper] === -1 || secondTopics[paper] !== label).toBe(true);
        });
        expect(outcomes.every(({ topic }) => topic >= -1 && topic < k)).toBe(true);
      }),
      runs,
    );
  });

  test('undoing all of it gives the same bytes as before, and making it again the same as after', () => {
    fc.assert(
      fc.property(edits, seeds, (edits, seed) => {
        const { town, editor, nMade } = editedBy(edits, seed);
        const after = editor.topics();
        const undone = editor.undo(nMade);
        expect({ ...undone, outcomes: [] }).toEqual({ ...createEditor(town).topics(), outcomes: [] });
        expect(editor.redo(nMade)).toEqual(after);
      }),
      runs,
    );
  });

  test('made again from the start on the same clustering, it gives the same bytes', () => {
    fc.assert(
      fc.property(edits, seeds, (edits, seed) => {
        const { editor, town } = editedBy(edits, seed);
        expect(createEditor(town).replayOn(town.found, editor.log())).toEqual(editor.topics());
      }),
      runs,
    );
  });

  test('on another clustering every entry is made or says why not', () => {
    fc.assert(
      fc.property(edits, seeds, fc.integer({ min: 1, max: 6 }), (edits, seed, k) => {
        const { editor, town } = editedBy(edits, seed);
        const other = foundTopics(town.found.labels.map((label, paper) => (label < 0 ? -1 : (paper * 7 + label) % k)));
        const { outcomes } = editor.replayOn(other);
        expect(outcomes.length).toBe(editor.log().nDone);
        const withdrawn = editor
          .log()
          .entries.flatMap(({ edit }, i) => (edit.kind === 'withdraw' && outcomes[i].isApplied ? [edit.entry] : []));
        outcomes.forEach(({ isApplied, note }, i) => {
          if (!isApplied && !withdrawn.includes(editor.log().entries[i].id)) expect(note).toMatch(/\.$/);
        });
      }),
      runs,
    );
  });
});

describe('on another clustering', () => {
  /** Groups 0 .. 3 of the town; the given map says which topic each is found in. */
  const replayed = (edit: Edit, groupsTo: (label: number, paper: number) => number) => {
    const town = madeUpCorpus(nPapers);
    const editor = createEditor(town);
    const numbers = [0, 1, 2, 3].map((group) => editor.topics().labels[town.found.labels.indexOf(group)]);
    const groupOf = (topic: number) => numbers.indexOf(topic);
    editor.edit(edit);
    const other = foundTopics(town.found.labels.map((label, paper) => (label < 0 ? -1 : groupsTo(label, paper))));
    return { town, editor, other, groupOf, again: editor.replayOn(other) };
  };

  test('a name stays with a topic that lost and won some papers', () => {
    const { again } = replayed({ kind: 'rename', topic: 0, name: 'Mine' }, (label, paper) =>
      paper % 10 === 0 ? (label + 1) % 4 : label,
    );
    expect(again.outcomes[0].isApplied).toBe(true);
    expect(again.names.filter((name) => name === 'Mine').length).toBe(1);
  });

  test('a name is not given to half of a topic, and why is told', () => {
    const { again } = replayed({ kind: 'rename', topic: 0, name: 'Mine' }, (label, paper) => label + 4 * (paper % 3));
    expect(again.outcomes[0].isApplied).toBe(false);
    expect(again.outcomes[0].note).toMatch(/^No topic is like “Topic 0” any more; the nearest has \d+ % of its papers/);
    expect(again.names.every((name) => name === null)).toBe(true);
  });

  test('merged topics that have fallen apart are merged with all their parts', () => {
    const { again } = replayed({ kind: 'merge', topics: [0, 1] }, (label, paper) => 2 * label + (paper % 2));
    expect({ isApplied: again.outcomes[0].isApplied, k: again.k }).toEqual({ isApplied: true, k: 5 });
  });

  test('merged topics that have come together are left so', () => {
    const { again } = replayed({ kind: 'merge', topics: [0, 1] }, () => 0);
    expect(again.outcomes[0].isApplied).toBe(true);
    expect(again.outcomes[0].note).toBe('These papers are one topic already.');
  });

  test('a pinned topic has its papers and its name; what the clustering added to it goes to its neighbours', () => {
    const { again, editor, other } = replayed({ kind: 'pin', topic: 1 }, (label, paper) =>
      paper % 6 === 0 ? (label + 1) % 4 : label,
    );
    const { topic } = again.outcomes[0];
    const pinned = [...editor.topics().labels].flatMap((label, paper) => (label === 1 ? [paper] : []));
    const now = [...again.labels].flatMap((label, paper) => (label === topic ? [paper] : []));
    expect({ name: again.names[topic], papers: now, k: again.k }).toEqual({ name: 'Topic 1', papers: pinned, k: 4 });
    expect(other.labels.every((label, paper) => label < 0 || again.labels[paper] >= 0)).toBe(true);
  });

  test('papers that left the map are told', () => {
    const town = madeUpCorpus(nPapers);
    const editor = createEditor(town);
    editor.edit({ kind: 'move', papers: [0, 1, 2], to: 1 });
    const gone = new Set(['id-0', 'id-1']);
    const numberOf = (id: string) => (gone.has(id) ? undefined : town.corpus.numberOf(id));
    const again = createEditor({ ...town, corpus: { ...town.corpus, numberOf } }).replayOn(town.found, editor.log());
    expect(again.outcomes[0].note).toBe('2 of the 3 papers are not on the map any more.');
  });

  test('papers that came to the map do not make a topic another one', () => {
    const town = madeUpCorpus(nPapers);
    const editor = createEditor(town);
    editor.edit({ kind: 'rename', topic: 0, name: 'Mine' });
    const more = madeUpCorpus(3 * nPapers);
    expect(createEditor(more).replayOn(more.found, editor.log()).outcomes[0].isApplied).toBe(true);
  });
});
