import type { Csr } from '../sparse.ts';

/** How quickly further occurrences of a term in a paper stop to matter; larger: later. */
const k1 = 1.2;
/** How much a long abstract counts its terms for less, in [0, 1]. */
const b = 0.3;

/**
 * Okapi BM25 weights (Robertson and Zaragoza 2009, eq. 3.15) of a matrix of counts, rows of unit length.
 * The idf is ln(1 + (n - df + 0.5) / (df + 0.5)), which is never negative.
 */
export function bm25(counts: Csr): Csr {
  const n = counts.nRows;
  const idf = Float64Array.from(documentFrequencies(counts), (df) => Math.log(1 + (n - df + 0.5) / (df + 0.5)));
  const lengths = Float64Array.from({ length: n }, (_, i) => {
    let length = 0;
    for (let p = counts.indptr[i]; p < counts.indptr[i + 1]; p++) length += counts.data[p];
    return length;
  });
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, n);
  return weigh(counts, (count, term, row) => {
    const norm = k1 * (1 - b + (b * lengths[row]) / meanLength);
    return (idf[term] * count * (k1 + 1)) / (count + norm);
  });
}

/** TF-IDF weights as scikit-learn's TfidfVectorizer(sublinear_tf=True) has them: (1 + ln tf) (1 + ln((1 + n) / (1 + df))), rows of unit length. */
export function tfidf(counts: Csr): Csr {
  const n = counts.nRows;
  const idf = Float64Array.from(documentFrequencies(counts), (df) => 1 + Math.log((1 + n) / (1 + df)));
  return weigh(counts, (count, term) => (1 + Math.log(count)) * idf[term]);
}

/** In how many rows each column has an entry. */
export function documentFrequencies(counts: Csr): Int32Array {
  const frequencies = new Int32Array(counts.nCols);
  for (const term of counts.indices) frequencies[term]++;
  return frequencies;
}

/** The matrix with every count replaced by its weight, and every row that has entries scaled to length 1. */
function weigh(counts: Csr, weightOf: (count: number, term: number, row: number) => number): Csr {
  const { nRows, indices, indptr } = counts;
  const data = new Float32Array(counts.data.length);
  for (let i = 0; i < nRows; i++) {
    let sumOfSquares = 0;
    for (let p = indptr[i]; p < indptr[i + 1]; p++) {
      const weight = weightOf(counts.data[p], indices[p], i);
      data[p] = weight;
      sumOfSquares += weight * weight;
    }
    const scale = sumOfSquares > 0 ? 1 / Math.sqrt(sumOfSquares) : 0;
    for (let p = indptr[i]; p < indptr[i + 1]; p++) data[p] *= scale;
  }
  return { ...counts, data };
}
