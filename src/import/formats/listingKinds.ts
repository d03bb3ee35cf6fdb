import { looksLikeAuthors } from './listingAuthors.ts';

/** What a paragraph of a listing is. */
export type ParagraphKind = 'abstract' | 'sentence' | 'short' | 'title' | 'heading' | 'furniture';

/**
 * What a paragraph is by its looks alone. 'abstract': long prose. 'sentence': a sentence or two, a short abstract or a
 * title that ends with a full stop. 'short': could be a title. 'heading': of a part of an abstract. 'furniture': dates,
 * counts, buttons, links and notices around papers. ('title', certainly a title, takes more than a look.)
 */
export function kindOf(text: string): ParagraphKind {
  if (text.length < 400 && isFurniture(text)) return 'furniture';
  if (sectionHeading.test(text)) return 'heading';
  if (isNotice(text)) return 'furniture';
  const nWords = countWords(text);
  if (nWords >= 45) return looksLikeAuthors(text) ? 'short' : 'abstract';
  const nSentences = countSentences(text);
  const endsSentence = /[.!…。！][)"'”’\]]*$/.test(text) || (/[?？]["”]?$/.test(text) && nSentences > 1);
  if (endsSentence) return nWords > 12 || (nWords >= 8 && nSentences >= 2) ? 'sentence' : 'short';
  return nSentences >= 2 && nWords > 30 ? 'sentence' : 'short';
}

/** Words; in scripts that are written without spaces, two characters count as one. */
export function countWords(text: string): number {
  const spaced = text.slice(0, 5000).match(/[^\s\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+/g)?.length ?? 0;
  const packed = text.slice(0, 5000).match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0;
  return spaced + Math.floor(packed / 2);
}

function countSentences(text: string): number {
  return (
    text.slice(0, 5000).match(/[\p{L}\p{N})\]"”%$}][.!?](?=\s+["“(]?[\p{Lu}\p{N}$\\])|[。！？]|[.!?…]["”)]?$/gu)
      ?.length ?? 0
  );
}

const sectionHeading =
  /^(?:abstract|summary|background|introduction|purpose|objectives?|aims?|rationale|context|importance|methods?|methodology|materials and methods|design|setting|participants|patients|interventions?|main outcome measures?|measurements|results?|findings|discussion|conclusions?|significance|interpretation|limitations|motivation|availability(?: and implementation)?)(?: and (?:aims?|objectives?|methods?|purpose))?\s*[:.]?$/i;

/** Whether a paragraph opens a part of a structured abstract. */
export function opensSection(text: string): boolean {
  return /^(?:BACKGROUND|INTRODUCTION|PURPOSE|OBJECTIVES?|AIMS?|METHODS?|RESULTS?|FINDINGS|DISCUSSION|CONCLUSIONS?|SIGNIFICANCE)\b\s?[:.]/i.test(
    text,
  );
}

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const dated =
  '(?:(?:published|submitted|posted|updated|revised|accepted|received|available|added|modified|last|first|online|on|date|v\\d+|and|in|from|originally announced|announced)[\\s:,]*){0,6}';
const dateLine = new RegExp(
  `^[\\[(·•\\s-]*${dated}(?:${month}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?(?:\\s*,?\\s*\\d{4})?|\\d{1,2}(?:st|nd|rd|th)?\\s+${month}\\.?(?:,?\\s+\\d{4})?|${month}\\.?,?\\s+\\d{4}|\\d{4}(?:[-/.]\\d{1,2}){0,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}|\\d+\\s+(?:second|minute|hour|day|week|month|year)s?\\s+ago|today|yesterday)[\\])\\s.;·•]*(?:\\d{1,2}:\\d{2}.{0,10})?$`,
  'i',
);
const countLine =
  /^[\s▲▼△▽↑↓+#·•★☆👍❤️🔥💬⬆️-]*\d[\d,.]*\s?[km]?\s*(?:%|up-?votes?|votes?|likes?|comments?|views?|stars?|citations?|cited by|references|downloads?|reads?|shares?|authors?|followers|points?|results?|papers?|pages?|figures?)?[\s·•]*$/iu;
const buttonWords =
  /^(?:new|hot|top|trending|subscribe|sign (?:up|in)|log ?in|log ?out|search|menu|home|about|contact|help|share|save(?:d)?|cite(?: this)?|export|follow|copy|print|download|pdf|html|full text(?: pdf)?|view(?: pdf| paper| abstract| html(?: \(experimental\))?)?|read (?:more|paper)|show (?:more|less|all)|more|less|expand|collapse|next|previous|prev|back|load more|see all|see more|code|github|demo|dataset|project(?: page)?|comments?|discussion|upvote|downvote|like|reply|abs|arxiv(?: page| pdf)?|doi|links?|bibtex|supplementary(?: material)?|open access|preprint|publisher site|add to (?:library|collection)|create alert|alert|filters?|sort(?:ed)? by.{0,30}|relevance|date|all|papers?|models?|datasets?|spaces|docs|pricing|posters?|orals?|spotlight|community|hugging face|collections?|everyone|revisions|pdf bib(?: abs)?|tldr|computer science|mathematics|physics|medicine|biology|chemistry|engineering|psychology|economics|linguistics)$/i;
const linkLine =
  /^(?:(?:doi|url|link|pdf|code|arxiv|pmid|pmcid|github|project page|website)\s*:?\s*)?(?:https?:\/\/\S+|www\.\S+|10\.\d{4,9}\/\S+|arxiv:\s?\S+(?:\s\[[\w.-]+\])?|\d{4}\.\d{4,5}(?:v\d)?|[\w.-]+\.(?:com|org|io|edu|net)\/\S*)(?:\s\[pdf.{0,40})?$/i;
const bylines =
  /^(?:(?:submitted |posted |published |written |uploaded )?by\s?[\p{L}@]|by\p{Lu}|authors?\s*[:：]|\d+\s+authors?\b|et al\.?$|show\s+\d+)/iu;
/** "J Things. 2021 Mar 1;113(3):258-265. doi: ..." or "PMID: 32778876 Review." */
const citation = /^(?:PMID: ?\d|.{3,150}\b(?:19|20)\d\d\b[^;]{0,20};\s?\d+(?:\(|:|$)|.{3,200}\bdoi: ?10\.)/i;
/** "Published in NAACL 11 October 2018", "Published: 16 Jan 2024, Last Modified: ...", "Submitted 11 March, 2025; ..." */
const publication =
  /^(?:published|presented|accepted|submitted|posted|created|received|last modified|originally announced|to appear)\b(?:\s(?:in|at|on|by|to)\b|\s*:|\s\d).{0,200}(?:19|20)\d\d/i;
const labelled =
  /^(?:authors?|comments?|subjects?|keywords?|index terms|journal(?: ref)?|doi|cite as|pmid|pmcid|report number|tl;?dr|msc classes|acm classes|license|copyright|tags?|categor(?:y|ies)|venue|conference|published in|source|citations?|cited by|url|link)\s*[:：](?:\s|$)/i;

function isFurniture(text: string): boolean {
  if (!/[\p{L}]{2}/u.test(text)) return true;
  if (text.length <= 80 && (buttonWords.test(text) || countLine.test(text) || dateLine.test(text))) return true;
  return (
    linkLine.test(text) ||
    (bylines.test(text) && text.length < 300) ||
    labelled.test(text) ||
    citation.test(text) ||
    publication.test(text)
  );
}

const noticeWords =
  /\b(?:cookies?|privacy policy|terms of (?:use|service)|newsletter|your (?:e-?mail )?inbox|sign up|subscribe|all rights reserved|unsubscribe|javascript|browser)\b/i;

function isNotice(text: string): boolean {
  if (text.length > 700 || !noticeWords.test(text)) return false;
  return (
    /\b(?:your|you|we use|our site|this (?:site|website)|©|copyright|enable)\b/i.test(text) && countWords(text) < 90
  );
}
