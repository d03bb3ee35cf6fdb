import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { linesOf, openText } from '../../src/import/sourceText.ts';
import { importBytes } from './runImport.ts';

const text = 'title,abstract\nNaïve Bayes,Über “Karten” – ½ € of ﬁne text.\n';
const utf16 = (isBig: boolean, mark: string) => {
  const bytes = new Uint8Array(Buffer.from(mark + text, 'utf16le'));
  return isBig ? new Uint8Array(Buffer.from(bytes).swap16()) : bytes;
};
const encodings: Record<string, [Uint8Array, string]> = {
  'UTF-8': [new TextEncoder().encode(text), 'UTF-8'],
  'UTF-8 with BOM': [new TextEncoder().encode(`\ufeff${text}`), 'UTF-8'],
  'UTF-16 LE with BOM': [utf16(false, '\ufeff'), 'UTF-16 LE'],
  'UTF-16 BE with BOM': [utf16(true, '\ufeff'), 'UTF-16 BE'],
  'UTF-16 LE': [utf16(false, ''), 'UTF-16 LE'],
  'UTF-16 BE': [utf16(true, ''), 'UTF-16 BE'],
};

for (const [name, [bytes, encoding]] of Object.entries(encodings)) {
  test(`${name} is read`, () => {
    const { papers, receipt } = importBytes(bytes);
    expect([papers[0].title, papers[0].abstract, receipt.encoding]).toEqual([
      'Naïve Bayes',
      'Über “Karten” – ½ € of ﬁne text.',
      encoding,
    ]);
  });
}

test('what is not UTF-8 is read as Windows-1252, line by line', () => {
  const windows = new Uint8Array([
    ...Buffer.from('title,abstract\nNa'),
    0xef,
    ...Buffer.from('ve,'),
    0x93,
    ...Buffer.from('x'),
    0x94,
    0x80,
    0x0a,
  ]);
  const only = importBytes(windows);
  expect([only.papers[0].title, only.papers[0].abstract, only.receipt.encoding]).toEqual([
    'Naïve',
    '“x”€',
    'Windows-1252',
  ]);
  const mixed = importBytes(new Uint8Array([...windows, ...new TextEncoder().encode('Café,“y”\n')]));
  expect([mixed.papers.map(({ title }) => title), mixed.receipt.encoding]).toEqual([
    ['Naïve', 'Café'],
    'UTF-8 and Windows-1252',
  ]);
});

test('binary files are refused by name', () => {
  const word = zipSync({ '[Content_Types].xml': new Uint8Array(9), 'word/document.xml': new Uint8Array(9) });
  const cases: [Uint8Array, string][] = [
    [new Uint8Array(Buffer.from('%PDF-1.7\n%âãÏÓ')), 'PDF'],
    [word, 'Word'],
    [new Uint8Array(Buffer.from('d0cf11e0a1b11ae10000000000000000', 'hex')), 'Excel'],
    [new Uint8Array(Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')), 'PNG'],
    [new Uint8Array(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)), 'binary'],
  ];
  for (const [bytes, word] of cases) {
    const { papers, receipt } = importBytes(bytes);
    expect([papers.length, receipt.found, receipt.problems.length, receipt.problems[0].line]).toEqual([0, 0, 1, 0]);
    expect(receipt.problems[0].message).toContain(word);
  }
});

test('an empty file says so', () => {
  for (const bytes of [new Uint8Array(), new TextEncoder().encode('\ufeff \n\n')]) {
    expect(importBytes(bytes).receipt.problems.map(({ message }) => message)).toEqual([
      'The file is empty; there is nothing to import.',
    ]);
  }
});

test('no cut between chunks splits a character or a line', () => {
  const line = 'ab — 😀 é \u{1F468}\u200D\u{1F469} 漢字 ';
  const long = `${line.repeat(40_000)}\n`.repeat(3);
  for (let shift = 0; shift < 4; shift++) {
    const whole = 'x'.repeat(shift) + long;
    for (const bytes of [new TextEncoder().encode(whole), new Uint8Array(Buffer.from(`\ufeff${whole}`, 'utf16le'))]) {
      expect(openText(bytes).whole() === whole).toBe(true);
      expect([...linesOf(openText(bytes))].join('\n') + '\n' === whole).toBe(true);
    }
  }
});

test('every text survives UTF-8 and UTF-16', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (value) => {
      expect(openText(new TextEncoder().encode(`a${value}`)).whole()).toBe(`a${value}`);
      expect(openText(new Uint8Array(Buffer.from(`\ufeff${value}`, 'utf16le'))).whole()).toBe(value);
    }),
    { seed: 5 },
  );
});

test('East Asian encodings are told by what the text is made of, and accents are not mistaken for them', () => {
  const chinese =
    'title,abstract\n中国科学研究的地图,我们的方法是对大量论文的题目和摘要进行分析，结果表明这个模型在数据上是有用的。\n';
  const taiwan =
    'title,abstract\n研究的地圖,我們的方法是對大量論文的題目和摘要進行分析，結果這個模型在資料上是有用的。\n';
  const cases: [string, string, string][] = [
    ['gb18030', chinese, 'GB 18030'],
    ['big5', taiwan, 'Big5'],
    [
      'shift_jis',
      'title,abstract\n研究の地図,われわれはこのような方法で論文のまとめを調べた。データは多い。\n',
      'Shift JIS',
    ],
    [
      'euc-kr',
      'title,abstract\n연구의 지도,이 연구는 논문의 제목과 초록을 분석하는 방법을 제시하고 그 결과를 보고한다.\n',
      'EUC-KR',
    ],
  ];
  for (const [label, whole, name] of cases) {
    const { papers, receipt } = importBytes(encodeAs(whole, label));
    const [title, abstract] = whole.split('\n')[1].split(/,(.*)/);
    expect([papers[0].title, papers[0].abstract, receipt.encoding]).toEqual([title, abstract, name]);
  }
  const french = `title,abstract\n${'Étude des réseaux à mémoire, où l’été dure très longtemps déjà. '.repeat(20)},x\n`;
  expect(importBytes(new Uint8Array(Buffer.from(french.replaceAll('’', "'"), 'latin1'))).receipt.encoding).toBe(
    'Windows-1252',
  );
});

test('the encoding that an XML file names is used where it is no UTF-8', () => {
  const xml =
    '<?xml version="1.0" encoding="ISO-8859-2"?><feed><entry><title>Łódź</title><summary>Zażółć.</summary></entry></feed>';
  const { papers, receipt } = importBytes(encodeAs(xml, 'iso-8859-2'));
  expect([papers[0].title, papers[0].abstract, receipt.encoding]).toEqual(['Łódź', 'Zażółć.', 'ISO-8859-2']);
});

/** The text's bytes in an encoding, by trying what decodes to each of its characters. */
function encodeAs(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const codes = new Map<string, number[]>();
  for (let a = 0; a < 256; a++) {
    const single = decoder.decode(Uint8Array.of(a));
    if (single.length === 1 && single !== '\ufffd' && !codes.has(single)) codes.set(single, [a]);
  }
  for (let a = 0x81; a < 255; a++) {
    for (let b = 0x40; b < 255; b++) {
      const pair = decoder.decode(Uint8Array.of(a, b));
      if (pair.length === 1 && pair !== '\ufffd' && !codes.has(pair)) codes.set(pair, [a, b]);
    }
  }
  return Uint8Array.from([...text].flatMap((character) => codes.get(character) ?? [0x3f]));
}
