// The reader of Parquet tables believes how often a value is said to repeat. A damaged or hostile file says two thousand million
// times: repeats beyond the page's own end are never read, and need not be made.
const places = [
  ['const count = header >>> 1', 'const count = Math.min(header >>> 1, output.length - seen)'],
  ['let count = header >> 1 << 3', 'let count = Math.min(header >>> 1 << 3 >>> 0, output.length - seen)'],
];

/** The plugin of the bundler, and of the tests, that lets no run of hyparquet's decoder reach beyond its page. */
export const boundedRuns = {
  name: 'bounded-runs',
  transform: {
    filter: { id: /hyparquet[\\/]src[\\/]encoding\.js$/ },
    handler: (code) => ({ code: boundRuns(code), map: null }),
  },
};

/** The decoder's source with runs that end where the page does; throws when it is not the source that this was written for. */
export function boundRuns(source) {
  return places.reduce((code, [before, after]) => {
    if (code.split(before).length !== 2)
      throw new Error(`hyparquet has changed: "${before}" is not in its decoder once.`);
    return code.replace(before, after);
  }, source);
}
