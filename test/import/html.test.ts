import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cpuMs, importText } from './runImport.ts';

const page = readFileSync(new URL('../fixtures/import/page.html', import.meta.url), 'utf8');
const papersFile = new URL('../fixtures/import/papers.json', import.meta.url);

test('a saved web page is read as the listing that it shows', () => {
  const expected = JSON.parse(readFileSync(papersFile, 'utf8')) as {
    title: string;
    abstract: string;
    authors: string[];
    year: number;
  }[];
  const { papers, receipt } = importText(page);
  expect(papers.map(({ title, abstract, authors, year }) => ({ title, abstract, authors, year }))).toEqual(
    expected.slice(0, 2).map(({ title, abstract, authors, year }) => ({ title, abstract, authors, year })),
  );
  expect(papers.map(({ source }) => source.line)).toEqual([13, 22]);
  expect([receipt.format, receipt.problems]).toEqual(['Web page', []]);
});

test('a page of nothing but tags costs linear time and says that it holds no papers', () => {
  for (const piece of ['<div>', '<script>', '<!--', '<a href="', '</p', '< ', '&amp']) {
    expect(cpuMs(() => void importText(`<html>${piece.repeat(20_000)}`))).toBeLessThan(1500);
  }
  expect(importText('<html><body><p>hello</p></body></html>').receipt.problems.length).toBe(1);
});
