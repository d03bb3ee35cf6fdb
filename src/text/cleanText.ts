/**
 * A title or an abstract without what is not its language: LaTeX, HTML, addresses, copyright lines and the headings of
 * structured abstracts. Maths and headings leave a full stop or a comma behind, so that no phrase runs across them.
 */
export function cleanText(text: string): string {
  let clean = text;
  if (/[\u0300-\u036f\ufb00-\ufb06\uff01-\uff5e\u00ad]/.test(clean))
    clean = clean.replace(/\u00ad/g, '').normalize('NFKC');
  if (/\/\/|www\.|@|\.(?:com|org|io|net|edu)/.test(clean)) clean = clean.replace(addresses, ' ');
  if (/[<&]/.test(clean))
    clean = clean
      .replace(/<\/?(?:sub|sup|i|b|em|strong)>/gi, '')
      .replace(/<\/?[a-z][^<>]{0,80}>|&(?:[a-z]{2,8}|#\d{1,6});/gi, ' ');
  if (/[$\\{]/.test(clean)) clean = withoutLatex(clean);
  if (mayHaveHeading(clean)) clean = clean.replace(headings, '. ');
  if (clean.includes('©') || /[yY][rR][iI][gG][hH][tT]/.test(clean))
    clean = clean.replace(/(?:©|\bcopyright (?:©|\(c\)|\d{4})).{0,200}$/is, ' ');
  if (/[-\u2010\u2011]\s/.test(clean)) clean = clean.replace(brokenWords, '$1-');
  if (clean.includes('/')) clean = clean.replace(/\/(?<=\p{L}{3}\/)(?=\p{L}{3})/gu, ' ');
  if (unspaced.test(clean)) clean = clean.replace(unspacedRuns, (run) => ` ${segment(run)} `);
  return clean;
}

/** "simula- tion", which a line's end left behind; not "pre- and post-operative". */
const brokenWords = /(\p{Ll}{2})[-\u2010\u2011]\s+(?!(?:and|or|to|und|oder|et|y)\b)(?=\p{Ll}{2})/gu;

const addresses = /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+\.\w+|\b[\w-]+\.(?:com|org|io|net|edu)\b(?:\/\S*)?/gi;

const heading =
  'aims?|background|conclusions?|context|contributions?|data extraction|data sources?|design|discussion|evidence acquisition|evidence synthesis|' +
  'clinical relevance|clinical significance|experimental approach|experimental design|findings|implications|importance|interpretations?|interventions?|introduction|keywords?|limitations?|main outcome measures?|' +
  'main results|materials?|measurements?|methodology|methods?|motivation|objectives?|opinion statement|originality|outcome measures?|participants|patients|' +
  'practical implications|primary outcomes?|problem|purpose(?: of review)?|rationale|recent findings|results?|settings?|significance|study design|study selection|' +
  'subjects|summary|synopsis|systematic review registration|trial registration|unlabelled';

/** "BACKGROUND:", "Materials and Methods:", at the start or after a full stop; not "the results: ...". */
const headings = new RegExp(
  `(?<=^\\s*|[.!?)]\\s+|\\n\\s*)(?:${heading})(?:\\s*(?:,|and|&|/)\\s*(?:${heading}))*\\s*:`,
  'gi',
);

/** Whether a heading's last word stands before a colon: where none does, the text need not be searched. */
function mayHaveHeading(text: string): boolean {
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
    if (headingEnd.test(text.slice(Math.max(0, at - longestHeading), at))) return true;
  }
  return false;
}

const longestHeading = 60;
const headingEnd = new RegExp(`(?:${heading})\\s*$`, 'i');

/** Latin letters with a meaning of their own survive ("$k$-means", "$\alpha$"); other maths becomes a comma. */
function withoutLatex(text: string): string {
  return text
    .replace(/\$\$?([^$]{1,300})\$\$?/g, (whole, maths: string) => readMaths(whole, maths))
    .replace(/\\(?:cite[a-z]*|ref|eqref|label|url|href|footnote)\*?\s*\{[^{}]*\}/g, ' ')
    .replace(/\\['`^"~=.](?:\{(\w)\}|(\w))/g, '$1$2')
    .replace(/\\(?:begin|end)\{[^{}]*\}/g, ' ')
    .replace(/\\[a-zA-Z]+\*?\s*\{([^{}]*)\}/g, '$1')
    .replace(/\\[a-zA-Z]+/g, ' ')
    .replace(/\\(.)/g, '$1')
    .replace(/[{}]/g, '');
}

function readMaths(whole: string, maths: string): string {
  if (/^\d[\d.,]* .*[a-z]{3}/.test(maths)) return whole.replace(/\$/g, ' ');
  const plain = maths.replace(/\\(?:math[a-z]+|text[a-z]*|rm|bf|it|cal|ell)\b/g, '').replace(/[\s{}_^\\]/g, '');
  return /^[A-Za-z][A-Za-z0-9]{0,11}$/.test(plain) ? plain : ' , ';
}

const unspaced = /[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;
const unspacedRuns = /[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]+/g;
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** The words of a run of Chinese, Japanese, Thai, ... with spaces between them. */
function segment(run: string): string {
  return Array.from(segmenter.segment(run), (word) => word.segment).join(' ');
}
