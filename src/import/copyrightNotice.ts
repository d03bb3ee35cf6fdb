/** The abstract without the publisher's notice that some exporters put behind it or before it: "© 2019 Elsevier B.V. All rights reserved." */
export function withoutCopyright(abstract: string): string {
  const end = abstract.slice(-longestNotice);
  if (!mayBeHead.test(abstract) && !holdsMark(end) && !holdsImprint(end)) return abstract;
  const text = withoutTail(withoutHead(abstract));
  return text.length < 40 ? abstract : text;
}

const mayBeHead = /^[©(Cc]/;

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
