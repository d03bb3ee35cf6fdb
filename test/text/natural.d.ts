/** Typings of the parts of `natural` that are imported by path; its root import loads database drivers. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const PorterStemmer: { stem(token: string): string };
  export default PorterStemmer;
}

declare module 'natural/lib/natural/tokenizers/regexp_tokenizer.js' {
  export class RegexpTokenizer {
    constructor(options: { pattern: RegExp; gaps: boolean });
    /** The pattern's matches when `gaps` is false; null when there are none. */
    tokenize(text: string): string[] | null;
  }
}
