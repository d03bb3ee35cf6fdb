import { expect, it } from 'vitest';
import { progressSentence } from '../../../renderer/state/progressSentence.ts';
import { receiptSentence } from '../../../renderer/state/receiptSentence.ts';
import { tinyProject } from '../tinyProject.ts';

const [file] = tinyProject().receipt.files;

it('receiptSentence counts over all files and names what went wrong only where something did', () => {
  expect(receiptSentence({ files: [file] })).toBe('5 papers imported from 1 file.');
  expect(
    receiptSentence({
      files: [
        { ...file, imported: 1200, merged: 1 },
        { ...file, imported: 34, refused: 2 },
        { ...file, format: 'Folder', found: 0, imported: 0 },
      ],
    }),
  ).toBe('1,234 papers imported from 2 files; 1 duplicate merged; 2 records left out.');
  expect(receiptSentence({ files: [{ ...file, file: 'pasted text', imported: 1 }] })).toBe(
    '1 paper imported from the pasted text.',
  );
});

it('progressSentence says what is going on, how far it is, and how long it takes only where that is known', () => {
  const progress = { stage: 'topics', fraction: 0.5, overall: 0.621, secondsLeft: null } as const;
  expect(progressSentence(null)).toBe('Starting');
  expect(progressSentence(progress)).toBe('Naming the topics: 62 %');
  expect(progressSentence({ ...progress, secondsLeft: 3.2 })).toBe('Naming the topics: 62 %, about 4 s left');
  expect(progressSentence({ ...progress, secondsLeft: 300 })).toBe('Naming the topics: 62 %, about 5 min left');
  expect(progressSentence({ ...progress, secondsLeft: 0.2 })).toBe('Naming the topics: 62 %, almost done');
});
