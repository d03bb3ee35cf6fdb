// The n-grams by which languages are told apart are a literal of 50,000 objects: 0.2 s and 80 MB for every thread that loads
// it. A bundle holds them as lines of text, which are read when the first paper is not plainly English.
import { pathToFileURL } from 'node:url';

/** The plugin of the bundler that writes eld's n-grams so. */
export const compactLanguages = {
  name: 'compact-languages',
  transform: {
    filter: { id: /eld[\\/]src[\\/]ngrams[\\/]\w+\.js$/ },
    async handler(_, id) {
      const { ngramsData } = await import(pathToFileURL(id).href);
      return { code: compactModule(ngramsData), map: null };
    },
  },
};

/** The source of a module that exports the same data. */
export function compactModule({ ngrams, ...rest }) {
  const lines = Object.entries(ngrams).map(([ngram, scores]) => `${ngram}\t${JSON.stringify(scores)}`);
  if (Object.keys(ngrams).some((ngram) => /[\t\n]/.test(ngram)))
    throw new Error('An n-gram holds a tab or a line end.');
  return `const lines = ${JSON.stringify(lines.join('\n'))};
let scores = null;
const readLines = () => new Map(lines.split('\\n').map((line) => line.split('\\t')));
const scoresOf = (_, ngram) => {
  scores ??= readLines();
  const found = scores.get(ngram);
  return found === undefined ? undefined : JSON.parse(found);
};
export const ngramsData = { ...${JSON.stringify(rest)}, ngrams: new Proxy({}, { get: scoresOf }) };
`;
}
