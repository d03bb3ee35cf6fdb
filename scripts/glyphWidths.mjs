// Writes src/map/glyphWidths.ts from Inter's font files: node scripts/glyphWidths.mjs
// Reads the tables head, hhea, hmtx and cmap (format 4) as the OpenType specification lays them out.
import { readFileSync, writeFileSync } from 'node:fs';

const fonts = { 400: '400Regular/Inter_400Regular.ttf', 600: '600SemiBold/Inter_600SemiBold.ttf' };
const blocks = [
  [0x0020, 0x007e], // Basic Latin
  [0x00a0, 0x017f], // Latin-1 Supplement, Latin Extended-A
  [0x0370, 0x03ff], // Greek
  [0x0400, 0x045f], // Cyrillic
  [0x2010, 0x2044], // General Punctuation
  [0x2070, 0x209c], // Superscripts and Subscripts
  [0x20a0, 0x20bf], // Currency
  [0x2100, 0x2122], // Letterlike Symbols
  [0x2190, 0x2199], // Arrows
  [0x2200, 0x22ff], // Mathematical Operators
];

const root = new URL('../', import.meta.url);
const lines = blocks.map(([first, last]) => {
  const widths = Object.values(fonts).map((file) => blockWidths(readFont(file), first, last));
  return `  { first: 0x${first.toString(16)}, regular: '${widths[0]}', semibold: '${widths[1]}' },`;
});
writeFileSync(
  new URL('src/map/glyphWidths.ts', root),
  `// Made by scripts/glyphWidths.mjs from Inter's font files; edit that, not this.

/**
 * Advance widths of Inter in thousandths of an em, a number a code point from \`first\` on; 0: not in the font.
 */
export const glyphWidths = [
${lines.join('\n')}
] as const;
`,
);

function readFont(file) {
  const bytes = readFileSync(new URL(`node_modules/@expo-google-fonts/inter/${file}`, root));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map();
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + 16 * i;
    tables.set(bytes.toString('latin1', record, record + 4), view.getUint32(record + 8));
  }
  const unitsPerEm = view.getUint16(tables.get('head') + 18);
  const nMetrics = view.getUint16(tables.get('hhea') + 34);
  const glyphOf = readCmap(view, tables.get('cmap'));
  const advance = (glyph) => view.getUint16(tables.get('hmtx') + 4 * Math.min(glyph, nMetrics - 1));
  return (codePoint) => {
    const glyph = glyphOf(codePoint);
    return glyph === 0 ? 0 : Math.round((1000 * advance(glyph)) / unitsPerEm);
  };
}

function readCmap(view, cmap) {
  const encodings = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => cmap + 4 + 8 * i);
  const subtable = encodings
    .map((record) => cmap + view.getUint32(record + 4))
    .find((offset) => view.getUint16(offset) === 4);
  const size = view.getUint16(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + size + 2;
  const deltas = starts + size;
  const rangeOffsets = deltas + size;
  return (codePoint) => {
    for (let at = 0; at < size; at += 2) {
      if (codePoint > view.getUint16(ends + at)) continue;
      const start = view.getUint16(starts + at);
      if (codePoint < start) return 0;
      const delta = view.getUint16(deltas + at);
      const rangeOffset = view.getUint16(rangeOffsets + at);
      if (rangeOffset === 0) return (codePoint + delta) & 0xffff;
      const glyph = view.getUint16(rangeOffsets + at + rangeOffset + 2 * (codePoint - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

function blockWidths(widthOf, first, last) {
  return Array.from({ length: last - first + 1 }, (_, i) => widthOf(first + i)).join(' ');
}
