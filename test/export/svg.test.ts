import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeXml, sceneToSvg } from '../../src/export/svg.ts';
import type { Mark, Scene } from '../../src/map/scene.ts';

const scene = (marks: readonly Mark[]): Scene => ({ width: 100, height: 50, background: '', title: 'T', marks });

const marksOf = (marks: readonly Mark[]) => sceneToSvg(scene(marks)).split('\n').slice(2, -2);

test('a scene without marks is a whole document with its size, title and ground', () => {
  const svg = sceneToSvg({ ...scene([]), background: '#fff', description: 'No papers.' });
  expect(svg.replace(/ font-family="[^"]*"/, '')).toBe(
    [
      '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50" role="img">',
      '<title>T</title>',
      '<desc>No papers.</desc>',
      '<rect width="100" height="50" fill="#fff"/>',
      '</svg>',
      '',
    ].join('\n'),
  );
});

test('points are a group per colour, in the order of the palette, empty colours left out', () => {
  const points: Mark = {
    kind: 'points',
    x: Float32Array.of(1, 2, 3.14159),
    y: Float32Array.of(4, 5, -0.001),
    radius: 2,
    color: Uint16Array.of(2, 0, 2),
    palette: ['red', 'green', 'blue'],
    opacity: 0.5,
  };
  expect(marksOf([points])).toEqual([
    '<g fill="red" fill-opacity="0.5"><circle cx="2" cy="5" r="2"/></g>',
    '<g fill="blue" fill-opacity="0.5"><circle cx="1" cy="4" r="2"/><circle cx="3.14" cy="0" r="2"/></g>',
  ]);
});

test('every other mark is one element', () => {
  expect(
    marksOf([
      { kind: 'rect', x: 1, y: 2, width: 3, height: 4, fill: '#123456', radius: 1, opacity: 0.4, hint: '3 < 4' },
      { kind: 'line', x1: 0, y1: 1, x2: 2, y2: 3, stroke: '#000', width: 1, dash: '2 2' },
      { kind: 'path', d: 'M0 0L1 1', fill: 'none', stroke: '#000', width: 2 },
      { kind: 'text', x: 5, y: 6, text: 'A & "B"', size: 12, weight: 600, anchor: 'end', fill: '#000' },
    ]),
  ).toEqual([
    '<rect x="1" y="2" width="3" height="4" rx="1" fill="#123456" opacity="0.4"><title>3 &lt; 4</title></rect>',
    '<line x1="0" y1="1" x2="2" y2="3" stroke="#000" stroke-width="1" stroke-dasharray="2 2"/>',
    '<path d="M0 0L1 1" fill="none" stroke="#000" stroke-width="2"/>',
    '<text x="5" y="6" font-size="12" font-weight="600" text-anchor="end" fill="#000">A &amp; &quot;B&quot;</text>',
  ]);
});

test('a halo is a text of the same place and words beneath', () => {
  const halo = { color: '#fff', width: 1.5 };
  expect(
    marksOf([{ kind: 'text', x: 5, y: 6, text: 'A', size: 12, weight: 400, anchor: 'start', fill: '#000', halo }]),
  ).toEqual([
    '<text aria-hidden="true" x="5" y="6" font-size="12" fill="#fff" stroke="#fff" stroke-width="3" stroke-linejoin="round">A</text>',
    '<text x="5" y="6" font-size="12" fill="#000">A</text>',
  ]);
});

test('text cannot leave its element', () => {
  const attack = '</title><script>alert(1)</script>" onload="x';
  const svg = sceneToSvg({
    ...scene([{ kind: 'rect', x: 0, y: 0, width: 1, height: 1, fill: attack, hint: attack }]),
    title: attack,
    background: attack,
  });
  expect(svg).not.toMatch(/<script|" onload/);
  expect(escapeXml('a\u0000b\u001fc\ud800d\ufffee\tf😀')).toBe('abcde\tf😀');
});

test('escaped text holds no markup and reads back as what XML can hold of it', () => {
  const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }), (units) => {
      const text = String.fromCharCode(...units);
      const escaped = escapeXml(text);
      expect(escaped).not.toMatch(/[<>"]|&(?!amp;|lt;|gt;|quot;)/);
      const kept = [...text].filter((character) => isXml(character.codePointAt(0)!)).join('');
      expect(escaped.replace(/&(\w+);/g, (_, name: string) => names[name])).toBe(kept);
    }),
  );
});

/** The production Char of XML 1.0. */
function isXml(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || code > 0xffff;
}
