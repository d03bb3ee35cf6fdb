import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headingElements, withHeadings } from '../../src/import/structuredHeadings.ts';
import { toPaper } from '../../src/import/toPaper.ts';
import { cleanText } from '../../src/text/cleanText.ts';
import { cpuMs } from './runImport.ts';

const forms: Record<string, string> = {
  'Background and Purpose- Mechanical work. Methods- STRATIS was used.':
    'Background and Purpose: Mechanical work. Methods: STRATIS was used.',
  'It bled. OBJECTIVE--The aim was this. METHODS--Seventy five came.':
    'It bled. OBJECTIVE: The aim was this. METHODS: Seventy five came.',
  'Background.-Eletriptan works. Results — We saw it.': 'Background: Eletriptan works. Results: We saw it.',
  'Context. Many tools exist. Results. We conclude.': 'Context: Many tools exist. Results: We conclude.',
  '[Background] The sea. [Methods]: Boats.': 'Background: The sea. Methods: Boats.',
  'BACKGROUND The sea is wide. METHODS Embase was read. RESULTS AND CONCLUSIONS Boats help.':
    'BACKGROUND: The sea is wide. METHODS: Embase was read. RESULTS AND CONCLUSIONS: Boats help.',
  'Purpose The role of maps is told. Findings The analysis holds.':
    'Purpose: The role of maps is told. Findings: The analysis holds.',
  'BACKGROUND: It stays. Methods: as it is.': 'BACKGROUND: It stays. Methods: as it is.',
};

for (const [raw, text] of Object.entries(forms)) {
  test(`headings stand before a colon: ${raw}`, () => {
    expect(withHeadings(raw)).toBe(text);
    expect(withHeadings(text)).toBe(text);
    expect(cleanText(text)).not.toMatch(/background|purpose|methods|results|objective|context|findings|conclusions/i);
  });
}

test('words that only look like headings stay as they are', () => {
  for (const text of [
    'Results show that maps help. Methods that fail are told.',
    'Context-aware maps help. Design-based work is rare. Background-free images too.',
    'Design Thinking is taught. Context Trees grow. Patients were asked.',
    'We describe our methods. The results. They are good.',
    'The AIMS Subscore rose. AIMS Scale values fell.',
  ])
    expect(withHeadings(text)).toBe(text);
});

test('elements that are headings keep their text readable', () => {
  const abstract = (text: string) => toPaper({ title: 'T', abstract: text }, 'x', 1)?.abstract;
  expect(
    abstract(
      '<jats:title>Background</jats:title><jats:p>The sea.</jats:p><jats:title>Methods</jats:title><jats:p>Boats.</jats:p>',
    ),
  ).toBe('Background: The sea. Methods: Boats.');
  expect(abstract('<h4>Purpose of review</h4>Sarcomas grow.<h4>Recent findings:</h4>They shrink.')).toBe(
    'Purpose of review: Sarcomas grow. Recent findings: They shrink.',
  );
  expect(abstract('<title>Abstract</title><p>The sea.</p>')).toBe('The sea.');
  expect(abstract('<sec><title>SIGNIFICANCE STATEMENT</title><p>The cerebellum.</p></sec>')).toBe(
    'SIGNIFICANCE STATEMENT: The cerebellum.',
  );
});

test('any text costs linear time and a second reading changes nothing', () => {
  const piece = fc.constantFrom(
    'Results',
    'METHODS',
    ' ',
    '. ',
    '-',
    '--',
    'The',
    'and',
    '[',
    ']',
    ':',
    '<title>',
    '</title>',
    'We',
    '1',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const once = withHeadings(pieces.join(''));
      expect(withHeadings(withHeadings(once))).toBe(withHeadings(once));
      expect(typeof headingElements(pieces.join(''))).toBe('string');
    }),
  );
  const ms = cpuMs(() => {
    for (const part of ['Results and ', '[Methods', '<title>a', 'RESULTS ', '. Aims', 'Methods-- '])
      withHeadings(headingElements(part.repeat(100_000 / part.length)));
  });
  expect(ms).toBeLessThan(2000);
});
