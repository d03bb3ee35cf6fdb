import { decodeEntities } from './entities.ts';
import { latexInProse } from './latexInProse.ts';
import { longestWritten, rewritten, shortestToWrite, signsOf } from './textBytes.ts';

/**
 * Text as a person reads it: markup's tags dropped, character references decoded, LaTeX turned into characters, white
 * space collapsed. Only what is certainly markup is touched, so that "a < b and c > d", "<A> + <B>", "AT&T" and
 * "$5 million" stay. Clean text is left as it is. `isOwn`: the text is no piece of a larger one.
 */
export function cleanText(text: string, isOwn = false): string {
  const signs = spacingAndMarkup(text);
  if ((signs & markup) === 0) return collapsed(text, signs, isOwn);
  let clean = text;
  // Each pass may uncover what was escaped: "&lt;i&gt;in vivo&lt;/i&gt;". More passes only a text made for it needs.
  for (let pass = 0; pass < maxPasses; pass++) {
    const before = clean;
    if (clean.includes('<')) clean = dropTags(clean);
    const decoded = clean.includes('&') ? decodeEntities(clean) : clean;
    clean = collapseSpace(decoded === clean ? latexInProse(clean) : decoded);
    if (clean === before) break;
  }
  return clean;
}

const maxPasses = 10;

/** The text with runs of white space, control and invisible characters made one space, and trimmed. */
export function collapseSpace(text: string, isOwn = false): string {
  return collapsed(text, spacingAndMarkup(text), isOwn);
}

function collapsed(text: string, signs: number, isOwn: boolean): string {
  if ((signs & uneven) === 0) {
    if ((signs & unknown) === 0) return isOwn ? text : text.length < shortestToWrite ? ownText(text) : rewritten();
    if (!unevenSpace.test(text) && !(surrogate.test(text) && halfSurrogate.test(text))) {
      return ownText(text.normalize('NFC'));
    }
  }
  return text.replace(invisible, '').replace(halves, '\ufffd').replace(spaces, ' ').trim().normalize('NFC');
}

/**
 * A copy that is a string of its own: engines keep a piece of a text as a view of all of it, and one author's name would
 * hold a megabyte of a file in memory.
 */
export function ownText(text: string): string {
  return text.length < shortest ? text : ` ${text}`.slice(1);
}

/** Shorter pieces are copied by the engine itself. */
const shortest = 13;

/** What one look at a text's bytes tells of it. */
const space = 1;
/** White space or control characters to collapse. */
const uneven = 2;
/** What may be a tag, a reference or LaTeX. */
const markup = 4;
/** Characters of which only the patterns know whether they are to stay as they are. */
const unknown = 8;

/** By byte of UTF-8; accented letters of Western Europe need no closer look. */
const signOf = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === 32 ? space : byte < 32 || byte === 127 ? uneven : byte < 0xc0 || byte === 0xc3 ? 0 : unknown,
);
const special = /[<&\\${]/;
for (const char of '<&\\${') signOf[char.charCodeAt(0)] = markup;

function spacingAndMarkup(text: string): number {
  if (text.length < shortestToWrite) return ofShort(text);
  if (text.length > longestWritten) return special.test(text) ? markup | unknown : unknown;
  const signs = signsOf(text, signOf);
  const isEven = (signs & (space << 8)) === 0 && text[0] !== ' ' && text[text.length - 1] !== ' ';
  return isEven ? signs : signs | uneven;
}

function ofShort(text: string): number {
  let signs = 0;
  let doubled = 0;
  let before = text === '' ? 0 : space;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const sign = unit < 0x80 ? signOf[unit] : unknown;
    signs |= sign;
    doubled |= sign & before;
    before = sign;
  }
  return ((doubled | before) & space) === 0 ? signs : signs | uneven;
}

const unevenSpace =
  /^ | $| {2}|[\u0000-\u001f\u007f-\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff\ufff9-\ufffb]/;
const surrogate = /[\ud800-\udfff]/;
const invisible =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u200e\u200f\u2060-\u2064\ufeff\ufff9-\ufffb]/g;

/** Half a character, which no encoding can hold. */
const halves = /\p{Surrogate}/gu;
const halfSurrogate = /\p{Surrogate}/u;

const spaces = /[\s\u0085]+/g;

/** Names that HTML, JATS and MathML give their inline and block elements; a prefix ("jats:", "mml:") may precede. */
const tagNames =
  'a|abbr|abstracttext|b|big|blockquote|bold|br|caption|center|code|cite|dd|div|dl|dt|em|emph|ext-link|fixed-case|font|h[1-6]|hr|i|inf|' +
  'inline-formula|disp-formula|italic|label|li|list|list-item|math|maligngroup|malignmark|menclose|merror|mfenced|mfrac|mi|mmultiscripts|mn|mo|mover|' +
  'mpadded|mphantom|mprescripts|mroot|mrow|ms|mspace|msqrt|mstyle|msub|msubsup|msup|mtable|mtd|mtext|mtr|munder|' +
  'munderover|none|semantics|annotation|ol|p|pre|q|roman|s|sc|sec|section|small|span|strike|strong|style|styled-content|' +
  'sub|sup|table|tbody|td|tex-math|th|title|tr|tt|u|ul|underline|url|var|xref|scp|cjk|inline-graphic|monospace|bu|it|sb|sp';
/** A tag's name must be one of these and its attributes well-formed and few: "a <b and c> d" is no tag. */
const tags = new RegExp(
  `</?(?:(?:jats|mml|m|xhtml|html|ce|sb|ns\\d)[:-])?(?:${tagNames})(?:\\s{1,9}[\\w:-]{1,40}(?:\\s?=\\s?(?:"[^"<>]{0,2000}"|'[^'<>]{0,2000}'|[^\\s"'<>=]{1,200}))?){0,12}\\s{0,9}/?>`,
  'gi',
);
const comments = /<!--[\s\S]{0,5000}?-->|<!\[CDATA\[|\]\]>|<\?xml[^<>]{0,200}\?>/g;
/** The LaTeX beside a formula that is there as MathML too. */
const sources =
  /<(?:\w{1,9}:)?annotation\b[^<>]{0,200}>[^<]{0,5000}<\/(?:\w{1,9}:)?annotation>|<(?:\w{1,9}:)?tex-math\b[^<>]{0,200}>[^<]{0,5000}<\/(?:\w{1,9}:)?tex-math>(?=\s{0,9}<(?:mml:)?math\b)/gi;
const blockTag =
  /^<\/?(?:\w+[:-])?(?:br|p|div|li|list|list-item|title|h\d|sec|section|tr|td|th|table|ul|ol|hr|dd|dt|dl|blockquote|label|caption|abstracttext)\b/i;
const superscript =
  /([\p{L}\p{N})\]])<(?:\w{1,9}[:-])?sup>\s{0,9}([-+\u2212]?\d{1,6})\s{0,9}<\/(?:\w{1,9}[:-])?sup>/giu;
const hasTag = /<[/!?a-z]/i;

function dropTags(text: string): string {
  if (!hasTag.test(text)) return text;
  const isClosed = text.includes('</');
  return (
    text
      .replace(comments, '')
      .replace(sources, ' ')
      // A power keeps its meaning: 10<sup>-3</sup> is not 10-3.
      .replace(superscript, '$1^$2')
      .replace(tags, (tag) => (blockTag.test(tag) ? ' ' : isClosed || tag.endsWith('/>') ? '' : tag))
  );
}
