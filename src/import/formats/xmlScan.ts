import { decodeEntities } from '../entities.ts';
import { createLineCounter } from '../lineCounter.ts';

/** An XML element; names are local (without prefix) and as written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

/** An element found in a text. */
export interface FoundElement {
  /** 1-based line of its start tag. */
  readonly line: number;
  /** Behind its end. */
  readonly end: number;
  readonly element: XmlElement;
  /** False when the element was cut short by the end of the text or by the next element of its name. */
  readonly isClosed: boolean;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: (XmlElement | string)[];
}

/** Deeper nesting is no bibliography. */
const maxDepth = 200;

/**
 * The elements of the given local names, in order, each as a tree; what lies between them is passed over. A lenient
 * reader of well-formed and of damaged XML: no entity is ever expanded but characters, so that a text cannot grow.
 */
export function* xmlElements(text: string, names: ReadonlySet<string>): Generator<FoundElement> {
  const lineAt = createLineCounter(text);
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const skipped = markupEnd(text, at);
    if (skipped > 0) {
      at = skipped;
      continue;
    }
    const name = names.has(localName(text, at + 1)) ? localName(text, at + 1) : '';
    if (name === '') {
      at++;
      continue;
    }
    const found = readElement(text, at, name);
    yield { line: lineAt(at), ...found };
    at = Math.max(found.end, at + 1);
  }
}

function readElement(text: string, start: number, rootName: string): Omit<FoundElement, 'line'> {
  const root: OpenElement = { name: rootName, attributes: new Map(), children: [] };
  const stack: OpenElement[] = [];
  let at = start;
  while (at < text.length) {
    if (text[at] !== '<') {
      const next = text.indexOf('<', at);
      const end = next < 0 ? text.length : next;
      stack.at(-1)?.children.push(decodeEntities(text.slice(at, end)));
      at = end;
      continue;
    }
    if (text.startsWith('<![CDATA[', at)) {
      const close = text.indexOf(']]>', at);
      stack.at(-1)?.children.push(text.slice(at + 9, close < 0 ? text.length : close));
      at = close < 0 ? text.length : close + 3;
      continue;
    }
    const skipped = markupEnd(text, at);
    if (skipped > 0) {
      at = skipped;
      continue;
    }
    if (text[at + 1] === '/') {
      const name = localName(text, at + 2);
      const close = text.indexOf('>', at);
      at = close < 0 ? text.length : close + 1;
      // An end tag that was forgotten ends with the element around it; one that opens nothing is passed over.
      const depth = stack.findLastIndex((open) => open.name === name);
      if (depth === 0) return { end: at, element: root, isClosed: true };
      if (depth > 0) stack.length = depth;
      continue;
    }
    const name = localName(text, at + 1);
    if (name === '') {
      stack.at(-1)?.children.push('<');
      at++;
      continue;
    }
    if (name === rootName && stack.length > 0) return { end: at, element: root, isClosed: false };
    const opened: OpenElement = stack.length === 0 ? root : { name, attributes: new Map(), children: [] };
    const tag = readAttributes(text, at, opened.attributes);
    at = tag.end;
    stack.at(-1)?.children.push(opened);
    if (tag.isEmpty && opened === root) return { end: at, element: root, isClosed: true };
    if (!tag.isEmpty && stack.length < maxDepth) stack.push(opened);
  }
  return { end: text.length, element: root, isClosed: false };
}

/** Behind a comment, a processing instruction or a declaration that begins at `at`; 0 when none does. */
function markupEnd(text: string, at: number): number {
  if (text[at + 1] === '?') return behind(text, '?>', at);
  if (text[at + 1] !== '!' || text.startsWith('<![CDATA[', at)) return 0;
  if (text.startsWith('<!--', at)) return behind(text, '-->', at);
  const end = behind(text, '>', at);
  return text.slice(at, end).includes('[') ? behind(text, ']>', at) : end;
}

function behind(text: string, mark: string, at: number): number {
  const found = text.indexOf(mark, at);
  return found < 0 ? text.length : found + mark.length;
}

const namePattern = /(?:[\w.-]{1,60}:)?([A-Za-z_][\w.-]{0,100})/y;

/** The local name that begins at `at`, '' where none does. */
function localName(text: string, at: number): string {
  namePattern.lastIndex = at;
  return namePattern.exec(text)?.[1] ?? '';
}

function readAttributes(text: string, at: number, attributes: Map<string, string>): { end: number; isEmpty: boolean } {
  const attribute = /\s*(?:[\w.-]{1,60}:)?([\w.-]{1,100})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
  attribute.lastIndex = at + 1 + (/^[^\s>/<]{0,200}/.exec(text.slice(at + 1, at + 201))?.[0].length ?? 0);
  let end = attribute.lastIndex;
  for (let match = attribute.exec(text); match !== null; match = attribute.exec(text)) {
    attributes.set(match[1], decodeEntities(match[2] ?? match[3]));
    end = attribute.lastIndex;
  }
  // A tag that lacks its '>' ends where the next one begins.
  const next = text.indexOf('<', end);
  const limit = next < 0 ? text.length : next;
  const close = text.slice(end, limit).indexOf('>');
  if (close < 0) return { end: limit, isEmpty: false };
  return { end: end + close + 1, isEmpty: text[end + close - 1] === '/' };
}
