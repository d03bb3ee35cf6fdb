// Coherence and diversity of topics' terms, measured from outside: on the plain words of titles and abstracts, the same way for
// Topograph's terms and for those of the textbook. Used by `npm run bench -- topics`.

/** The lower-case words of each text. */
export function wordsOf(texts) {
  return texts.map((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/**
 * The ten heaviest words of each topic by class-based TF-IDF as BERTopic has it (Grootendorst 2022, eq. 2) on single words, stop
 * words left out; `labels` holds a topic per text, -1 for none.
 */
export function plainTerms(documents, labels, stopWords, nTerms = 10) {
  const nTopics = Math.max(0, ...labels.map((label) => label + 1));
  const counts = Array.from({ length: nTopics }, () => new Map());
  const frequency = new Map();
  let total = 0;
  documents.forEach((words, i) => {
    if (labels[i] < 0) return;
    for (const word of words) {
      if (word.length < 2 || stopWords.has(word)) continue;
      counts[labels[i]].set(word, (counts[labels[i]].get(word) ?? 0) + 1);
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
      total++;
    }
  });
  return counts.map((ofTopic) => {
    const sum = [...ofTopic.values()].reduce((a, b) => a + b, 0);
    const weigh = ([word, n]) => [word, (n / sum) * Math.log(1 + total / nTopics / frequency.get(word))];
    const weighed = [...ofTopic].map(weigh).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return weighed.slice(0, nTerms).map(([word]) => word);
  });
}

/**
 * The mean over topics of the mean NPMI of the pairs of their terms; a term stands in a document where its words follow each
 * other, as they are written, or in any form that `keyOf` (a stemmer) maps to the same.
 */
export function npmiCoherence(lists, texts, keyOf = (word) => word) {
  const terms = [...new Set(lists.flat())];
  const runs = wordsOf(terms).map((words) => words.map(keyOf));
  const documents = texts.map((words) => words.map(keyOf));
  const byFirst = new Map();
  runs.forEach(([first], term) => byFirst.set(first, [...(byFirst.get(first) ?? []), term]));
  const holders = terms.map(() => new Set());
  documents.forEach((words, document) => {
    words.forEach((word, i) => {
      for (const term of byFirst.get(word) ?? [])
        if (runs[term].every((part, j) => words[i + j] === part)) holders[term].add(document);
    });
  });
  const numbers = new Map(terms.map((term, i) => [term, i]));
  const means = lists.map((list) => {
    const values = [];
    for (let i = 1; i < list.length; i++) {
      for (let j = 0; j < i; j++) {
        const [a, b] = [list[i], list[j]].map((term) => holders[numbers.get(term)]);
        const both = [...a].filter((document) => b.has(document)).length;
        values.push(npmi(both, a.size, b.size, documents.length));
      }
    }
    return mean(values);
  });
  return mean(means.filter((value) => !Number.isNaN(value)));
}

/** The share of the words in all lists that differ. */
export function topicDiversity(lists) {
  const words = wordsOf(lists.flat()).flat();
  return words.length === 0 ? 1 : new Set(words).size / words.length;
}

function npmi(nBoth, nA, nB, n) {
  if (nBoth === 0) return -1;
  return nBoth === n ? 1 : Math.log((nBoth * n) / (nA * nB)) / -Math.log(nBoth / n);
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
