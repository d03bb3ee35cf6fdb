const words =
  'aims?|background|conclusions?|context|design|discussion|findings|importance|interpretations?|introduction|main outcome measures?|' +
  'materials|methodology|methods?|objectives?|opinion statement|participants|patients|purpose(?: of review)?|rationale|recent findings|' +
  'results?|settings?|significance|study design|summary|trial registration';
const heading = anyCase(`(?:${words})(?:\\s?(?:,|and|&|/)\\s?(?:${words}))*`);
const longHeading =
  '(?:BACKGROUND|CONCLUSIONS?|FINDINGS|INTRODUCTION|MATERIALS|METHODOLOGY|METHODS|OBJECTIVES?|PURPOSE|RATIONALE|RESULTS|SIGNIFICANCE)' +
  '(?: (?:AND|&) (?:AIMS?|CONCLUSIONS?|DISCUSSION|METHODS|OBJECTIVES?|PURPOSE|RESULTS))?';

/** An element of JATS or HTML that is a heading. */
const elements = /<((?:\w{1,9}:)?(?:title|h[1-6]))(?:\s[^<>]{0,200})?>\s*([^<>]{2,80}?)\s*<\/\1>\s*/gi;
/** "Methods- Mechanical", "OBJECTIVE--The", "Design.-Multicenter", "Results. We", "[Background] The". */
const marked = new RegExp(
  `(?:\\[(${heading})\\]:?|(${heading})(?:\\s?\\.?(?:-{1,2}|[\\u2013\\u2014])(?=\\s?[\\p{Lu}\\d])(?!\\p{Lu}?\\p{Ll}*-)|\\.(?=\\s[\\p{Lu}\\d])))\\s*`,
  'uy',
);
/** "METHODS Embase and PubMed", "Findings The analysis": before a word that begins a sentence. */
const unmarked = new RegExp(
  `(${longHeading})(?=\\s\\p{Lu}[\\p{Ll}\\s])\\s|(${heading})(?=\\s(?:A|All|An|As|At|Both|For|In|Our|The|There|These|This|To|We)\\s)\\s`,
  'uy',
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
  let clean = '';
  let done = 0;
  for (const start of headingStarts(abstract)) {
    const found = start < done ? null : (matchAt(marked, abstract, start) ?? matchAt(unmarked, abstract, start));
    if (found === null) continue;
    clean += `${abstract.slice(done, start)}${found[1] ?? found[2]}: `;
    done = start + found[0].length;
  }
  return done === 0 ? abstract : clean + abstract.slice(done);
}

/** Where a sentence begins as a heading does, in order; found fast, since hardly any does. */
function headingStarts(text: string): number[] {
  const starts = mayBeHeading(text, 0) ? [0] : [];
  for (const end of sentenceEnds) {
    for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 2)) {
      if (mayBeHeading(text, at + 2)) starts.push(at + 2);
    }
  }
  return starts.length < 2 ? starts : starts.sort((a, b) => a - b);
}

const sentenceEnds = ['. ', '! ', '? ', ') ', '] '];

function mayBeHeading(text: string, start: number): boolean {
  if (initials[text.charCodeAt(start)] !== 1 || seconds[text.charCodeAt(start + 1)] !== 1) return false;
  beginning.lastIndex = start;
  return beginning.test(text);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const beginning =
  /\[?(?:A[Ii][Mm]|B[Aa][Cc]|C[Oo][Nn][CcTt]|D[EeIi][Ss]|F[Ii][Nn]|I[Mm][Pp]|I[Nn][Tt]|M[Aa][IiTt]|M[Ee][Tt]|O[BbPp]|P[AaUu][RrTt]|R[Aa][Tt]|R[Ee][CcSs]|S[EeIiTtUu]|T[Rr][Ii])/y;
/** By code the characters with which a heading begins. */
const initials = new Uint8Array(128);
for (const char of '[ABCDFIMOPRST') initials[char.charCodeAt(0)] = 1;
/** And those that come second, be the first one a bracket or not. */
const seconds = new Uint8Array(128);
for (const char of 'aeimnobprutABCDEFIMNOPRSTU') seconds[char.charCodeAt(0)] = 1;

/** A pattern for any case without the flag, which would apply to the rest as well. */
function anyCase(pattern: string): string {
  return pattern.replace(/(?<!\\)[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
