const words =
  'aims?|background|conclusions?|context|design|discussion|findings|importance|interpretations?|introduction|main outcome measures?|' +
  'materials|methodology|methods?|objectives?|opinion statement|participants|patients|purpose(?: of review)?|rationale|recent findings|' +
  'results?|settings?|significance|study design|summary|trial registration';
const heading = anyCase(`(?:${words})(?:\\s?(?:,|and|&|/)\\s?(?:${words}))*`);
const longHeading =
  '(?:BACKGROUND|CONCLUSIONS?|FINDINGS|INTRODUCTION|MATERIALS|METHODOLOGY|METHODS|OBJECTIVES?|PURPOSE|RATIONALE|RESULTS|SIGNIFICANCE)' +
  '(?: (?:AND|&) (?:AIMS?|CONCLUSIONS?|DISCUSSION|METHODS|OBJECTIVES?|PURPOSE|RESULTS))?';
const sentenceStart = '(?<=^|[.!?)\\]]\\s)';

/** An element of JATS or HTML that is a heading. */
const elements = /<((?:\w{1,9}:)?(?:title|h[1-6]))(?:\s[^<>]{0,200})?>\s*([^<>]{2,80}?)\s*<\/\1>\s*/gi;
/** "Methods- Mechanical", "OBJECTIVE--The", "Design.-Multicenter", "Results. We", "[Background] The". */
const marked = new RegExp(
  `${sentenceStart}(?:\\[(?=\\p{Lu})(${heading})\\]:?|(?=\\p{Lu})(${heading})(?:\\s?\\.?(?:-{1,2}|[\\u2013\\u2014])(?=\\s?[\\p{Lu}\\d])(?!\\p{Lu}?\\p{Ll}*-)|\\.(?=\\s[\\p{Lu}\\d])))\\s*`,
  'gu',
);
/** "METHODS Embase and PubMed", "Findings The analysis": before a word that begins a sentence. */
const unmarked = new RegExp(
  `${sentenceStart}(?:(${longHeading})(?=\\s\\p{Lu}[\\p{Ll}\\s])|(?=\\p{Lu})(${heading})(?=\\s(?:A|All|An|As|At|Both|For|In|Our|The|There|These|This|To|We)\\s))`,
  'gu',
);

/** Headings that stand in elements of their own as the text before a colon: `<title>Methods</title><p>We` is "Methods: We". */
export function headingElements(markup: string): string {
  if (!markup.includes('</')) return markup;
  return markup.replace(elements, (_, _name, text: string) => (/[.:?!]$/.test(text) ? ` ${text} ` : ` ${text}: `));
}

/**
 * An abstract whose headings stand before a colon, however the source sets them off: "Methods- We asked" and "METHODS We
 * asked" as "Methods: We asked". So they read alike, and those who count words know them.
 */
export function withHeadings(abstract: string): string {
  if (!mayHold.test(abstract)) return abstract;
  const clean = abstract.replace(marked, (_, inBrackets?: string, plain?: string) => `${inBrackets ?? plain}: `);
  return clean.replace(unmarked, (text) => `${text}:`);
}

const mayHold = /(?:^|[.!?)\]]\s)\[?(?:[A-Z][a-z]+(?: and [A-Za-z]+)?[\s.\]-]|[A-Z]{4})/;

/** A pattern for any case without the flag, which would apply to the rest as well. */
function anyCase(pattern: string): string {
  return pattern.replace(/(?<!\\)[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
