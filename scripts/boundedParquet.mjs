import { basename } from 'node:path';

// The reader of Parquet tables believes what a damaged or hostile file says of its own lengths. Each place, by the file of hyparquet:
// what stands there, and what is to.
const places = {
  // A value is said to repeat two thousand million times: repeats beyond the page's own end are never read, and need not be made.
  'encoding.js': [
    ['const count = header >>> 1', 'const count = Math.min(header >>> 1, output.length - seen)'],
    ['let count = header >> 1 << 3', 'let count = Math.min(header >>> 1 << 3 >>> 0, output.length - seen)'],
  ],
  // A length of four bytes comes out negative from 2 GB on, and leads back to what has been read, without end; an offset leads ahead.
  'snappy.js': [
    ['len = (len & WORD_MASK[lengthSize]) + 1', 'len = ((len & WORD_MASK[lengthSize]) >>> 0) + 1'],
    ['if (offset === 0 || isNaN(offset))', 'if (!(offset > 0))'],
  ],
};

/** The plugin of the bundler, and of the tests, that keeps hyparquet's decoders within their pages. */
export const boundedParquet = {
  name: 'bounded-parquet',
  transform: {
    filter: { id: /hyparquet[\\/]src[\\/](?:encoding|snappy)\.js$/ },
    handler: (code, id) => ({ code: boundDecoder(code, basename(id)), map: null }),
  },
};

/** The source of a decoder, a file of `places`, with its lengths bounded; throws when it is not the source that this was written for. */
export function boundDecoder(source, file) {
  return places[file].reduce((code, [before, after]) => {
    if (code.split(before).length !== 2)
      throw new Error(`hyparquet has changed: "${before}" is not in its ${file} once.`);
    return code.replace(before, after);
  }, source);
}
