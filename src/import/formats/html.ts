import { decodeEntities } from '../entities.ts';
import { createLineCounter } from '../lineCounter.ts';
import type { ReadItem, Reader } from '../reader.ts';
import { pause } from '../reader.ts';
import { pairTitles } from './listingPairs.ts';
import type { Paragraph } from './listingParagraphs.ts';

/** A saved web page that lists papers; its text is read as a pasted listing, its headings as titles. */
export const html: Reader = {
  name: 'Web page',
  readsWhole: true,
  recognizes(sample) {
    const start = sample.trimStart().slice(0, 2000).toLowerCase();
    return /^(?:<!doctype html|<html[\s>]|<!--[\s\S]{0,1500}?-->\s*<html[\s>]|<head[\s>]|<body[\s>])/.test(start)
      ? 0.97
      : 0;
  },
  *read(source) {
    const text = source.whole();
    const paragraphs: Paragraph[] = [];
    for (const paragraph of blocksOf(text)) {
      if ('kind' in paragraph) yield paragraph;
      else if (paragraph.text.length < 50_000) paragraphs.push(paragraph);
    }
    yield* pairTitles(paragraphs);
  },
};

const blocks =
  /^\/?(?:address|article|aside|blockquote|body|br|button|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|label|li|main|nav|ol|option|p|pre|section|select|summary|table|tbody|td|th|thead|time|title|tr|ul)$/;
const hidden = new Set(['script', 'style', 'noscript', 'svg', 'template', 'head', 'select', 'textarea', 'iframe']);

/** The page's blocks of text with their lines; what a browser hides is passed over. */
function* blocksOf(text: string): Generator<Paragraph | ReadItem> {
  const lineAt = createLineCounter(text);
  let held = '';
  let start = 0;
  let heading = '';
  let nTags = 0;
  const unclosed = new Set<string>();
  for (let at = 0; at < text.length;) {
    const open = text.indexOf('<', at);
    const end = open < 0 ? text.length : open;
    if (end > at) {
      const piece = text.slice(at, end);
      if (held.trim() === '') start = at + piece.search(/\S|$/);
      held += piece;
    }
    if (open < 0) break;
    if (++nTags % 2000 === 0) yield pause;
    const name = /^\/?[a-z][a-z0-9]{0,20}/i.exec(text.slice(open + 1, open + 24))?.[0].toLowerCase() ?? '';
    at = tagEnd(text, open, name, unclosed);
    if (name === '' && !text.startsWith('<!', open)) held += '<';
    if (!blocks.test(name)) continue;
    const plain = decodeEntities(held).replace(/\s+/g, ' ').trim();
    if (plain !== '') yield { line: lineAt(start), text: heading + plain };
    held = '';
    heading = /^h[1-5]$/.test(name) ? '## ' : /^\/h[1-5]$/.test(name) ? '' : heading;
  }
  const plain = decodeEntities(held).replace(/\s+/g, ' ').trim();
  if (plain !== '') yield { line: lineAt(start), text: plain };
}

/** Behind the tag, comment or hidden element that begins at `open`; `unclosed` remembers whose end was sought in vain. */
function tagEnd(text: string, open: number, name: string, unclosed: Set<string>): number {
  if (text.startsWith('<!--', open)) return behind(text, '-->', open);
  if (name === '' && !text.startsWith('<!', open)) return open + 1;
  if (hidden.has(name) && !unclosed.has(name)) {
    const close = new RegExp(`</${name}\\s*>`, 'gi');
    close.lastIndex = open;
    const match = close.exec(text);
    if (match !== null) return match.index + match[0].length;
    unclosed.add(name);
  }
  return behind(text, '>', open);
}

function behind(text: string, mark: string, at: number): number {
  const found = text.indexOf(mark, at);
  return found < 0 ? text.length : found + mark.length;
}
