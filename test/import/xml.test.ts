import { expect, test } from 'vitest';
import { xmlElements } from '../../src/import/formats/xmlScan.ts';
import { textAt } from '../../src/import/formats/xmlTree.ts';
import { cpuMs, importText, texts } from './runImport.ts';

const feed = (entries: string) => `<?xml version="1.0"?>\n<feed>\n${entries}\n</feed>`;

test('elements are read with attributes, CDATA, comments and prefixes', () => {
  const [found] = xmlElements(
    '<x><!-- <p>no</p> --><a:p id="1 &gt; 0" k=\'v\'>one <![CDATA[<two> & ]]>&#x33;<br/><i>4</i></a:p></x>',
    new Set(['p']),
  );
  expect([found.element.name, [...found.element.attributes], textAt(found.element), found.isClosed]).toEqual([
    'p',
    [
      ['id', '1 > 0'],
      ['k', 'v'],
    ],
    'one <two> & 34',
    true,
  ]);
});

test('an entry that is not closed ends where the next begins, and says so', () => {
  const { papers, receipt } = importText(
    feed('<entry><title>First one</title><summary>Text of one\n<entry><title>Second one</title></entry>'),
  );
  expect(texts(papers)).toEqual([
    ['First one', 'Text of one'],
    ['Second one', ''],
  ]);
  expect(receipt.problems.map(({ line }) => line)).toEqual([3]);
});

test('entities that a document defines are never expanded', () => {
  const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i};`.repeat(10)}">`).join('');
  const { papers } = importText(
    `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol0 "lol">${laughs}]><feed><entry><title>A &lol9; title</title></entry></feed>`,
  );
  expect(papers.map(({ title }) => title)).toEqual(['A &lol9; title']);
});

test('markup that never ends costs linear time', () => {
  for (const piece of ['<a ', '<!x>', '<entry>', '<!--', '<![CDATA[', '</', '<entry><title>', '&#', '<a b="']) {
    expect(cpuMs(() => importText(`<feed><title>x</title>${piece.repeat(30_000)}`))).toBeLessThan(1500);
  }
});
