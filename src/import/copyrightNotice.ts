import { textBytes, writeBytes } from './textBytes.ts';

/** The abstract without the publisher's notice that some exporters put behind it or before it: "© 2019 Elsevier B.V. All rights reserved." */
export function withoutCopyright(abstract: string): string {
  const end = abstract.slice(-longestNotice);
  if (!mayBeHead.test(abstract) && (!holdsSign(end) || (!holdsMark(end) && !holdsImprint(end)))) return abstract;
  const text = withoutTail(withoutHead(abstract));
  return text.length < 40 ? abstract : text;
}

const mayBeHead = /^[©(Cc]/;

/** Whether holdsMark or holdsImprint may be true: one look at the bytes spares most abstracts both. */
function holdsSign(text: string): boolean {
  const nBytes = writeBytes(text);
  let nDigits = 0;
  for (let i = 0; i < nBytes; i++) {
    const sign = signOf[textBytes[i]];
    nDigits = sign === digit ? nDigits + 1 : 0;
    if (nDigits === 4 || (sign > digit && isSign(sign, i))) return true;
  }
  return /IEEE\.?$/i.test(text);
}

const digit = 1;
const [bracket, letterG, letterY, beyondAscii] = [2, 3, 4, 5];
const signOf = new Uint8Array(256);
signOf.fill(digit, 0x30, 0x3a);
for (const [char, sign] of [
  ['(', bracket],
  ['gG', letterG],
  ['yY', letterY],
] as const) {
  for (const one of char) signOf[one.charCodeAt(0)] = sign;
}
signOf[0xc2] = beyondAscii;

/** ©, (c), the "ight" of "copyright" and "rights", the "hed by" of "published by". */
function isSign(sign: number, i: number): boolean {
  if (sign === bracket) return isLetter(i + 1, 'c');
  if (sign === letterG) return isLetter(i - 1, 'i') && isLetter(i + 1, 'h') && isLetter(i + 2, 't');
  if (sign === letterY) return isLetter(i - 1, 'b') && isLetter(i - 3, 'd') && isLetter(i - 5, 'h');
  return true;
}

function isLetter(i: number, letter: string): boolean {
  return (textBytes[i] | 0x20) === letter.charCodeAt(0);
}

/** A publisher's name, with what stands beside it when it is no part of a sentence. */
function holdsImprint(text: string): boolean {
  return /\d{4}|published by|IEEE\.?$/i.test(text) && publishers.some((name) => text.includes(name));
}

/** Simple searches spare the patterns most abstracts. */
function holdsMark(text: string): boolean {
  return marks.some((mark) => text.includes(mark));
}

const marks = ['©', '(c)', '(C)', 'opyright', 'OPYRIGHT', 'ights reserved', 'ights Reserved'];
const publishers =
  'Elsevier|Springer|Wiley|Francis|Informa|SAGE|IEEE|Press|Kluwer|Lippincott|Blackwell|Karger|Thieme|MDPI|BMJ|Emerald|IOP|Royal|American'.split(
    '|',
  );
const longestNotice = 400;

const notice = String.raw`(?:\(?©|\(c\)\s?(?=\d{4})|copyright\s?(?:©|\(c\)|\d{4}|:)|crown copyright|this (?:article|work|paper) is protected by copyright|\d{4} elsevier|published by elsevier)`;
/** A sentence of its own, so that "the sign © was introduced" stays. */
const tail = new RegExp(String.raw`(?:(?<=[.!?…)\]”"%])\s*|(?<=\s))${notice}.*$`, 'is');

/** A publisher's name that stands as a sentence of its own: "2015, Springer Science+Business Media Dordrecht.", "Published by Elsevier Ltd." */
const imprint =
  /(?<=[.!?…)\]”"%])\s+(?:(?:\d{4},?\s(?:The Authors?\.?\s)?(?:Published by\s)?|Published by\s)(?:[A-Z][\w&.,'-]*\s){0,3}?(?:Elsevier|Springer|(?:John )?Wiley|Taylor (?:&|and) Francis|Informa|SAGE|IEEE|Oxford University Press|Cambridge University Press|Wolters Kluwer|Lippincott|Blackwell|Karger|Thieme|MDPI|BMJ|Emerald|IOP Publishing|The Royal Society|American [A-Z]\w+)\b[^!?]{0,80}|IEEE\.?|(?:all )?rights reserved\.?)$/;

function withoutTail(abstract: string): string {
  return withoutNotice(abstract).replace(imprint, '');
}

function withoutNotice(abstract: string): string {
  const start = Math.max(0, abstract.length - longestNotice);
  const found = tail.exec(abstract.slice(start));
  if (found === null) return abstract.replace(/(?<=[.!?])\s*All rights reserved\.?$/i, '');
  const isNotice = /\d{4}|rights reserved|copyright/i.test(found[0]) || /^\s*\(?©.{1,50}$/.test(found[0]);
  const isSentence =
    /[.!?…)\]”"%]\s*$/.test(abstract.slice(0, start + found.index)) ||
    /^\s*(?:©|copyright)|rights reserved/i.test(found[0]);
  return isNotice && isSentence ? abstract.slice(0, start + found.index).trimEnd() : abstract;
}

/** Scopus writes the notice first for some publishers. */
const head =
  /^(?:©|\([Cc]\)|[Cc]opyright)\s?(?:©|\([Cc]\)|by)?\s?(?:[Tt]he [Aa]uthor\(?s?\)?,?\s?)?\d{4}.{0,120}?(?:[Rr]ights [Rr]eserved\.?|(?<!\b(?:[A-Z]|Ltd|Inc|Co|Corp|Publ))\.(?=\s?[A-Z]))\s?/;

function withoutHead(abstract: string): string {
  return abstract.replace(head, '');
}
