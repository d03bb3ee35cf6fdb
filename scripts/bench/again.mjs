// What a change costs once a map is there: npm run bench -- again [NAME...]
// `topograph serve` opens a saved map and changes it as a page would, each change twice, once what is read beside it has been read (the
// first other k also makes what neither that nor the file holds), then gives an analysis up half a second after its start, and builds the map anew. Prints seconds, and the processor's of all
// threads; of the build also when its first rough map came. Writes .cache/bench/again.json.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../build.mjs';
import { savedMap, usualCorpora } from '../savedMap.mjs';
import { startServed } from '../served.mjs';
import { root } from '../stamp.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'no-build': { type: 'boolean', default: false } },
});
await build({ say: (line) => console.error(line) });

const results = [];
for (const name of positionals.length > 0 ? positionals : usualCorpora) {
  const { corpus, map } = await savedMap(name);
  results.push({ name, changes: await measureChanges(name, map, corpus) });
}
await writeFile(
  join(root, '.cache', 'bench', 'again.json'),
  `${JSON.stringify({ date: new Date().toISOString(), results }, null, 1)}\n`,
);

async function measureChanges(name, map, corpus) {
  const { services, shell, measure, rest, stop } = await startServed([map, corpus]);
  console.log(`\n${name.padEnd(40)}         s     cpu s`);
  const changes = [];
  const tell = async (change, act) => {
    const { value, seconds, cpuSeconds } = await measure(act);
    changes.push({ change, seconds, cpuSeconds });
    console.log(`${change.padEnd(40)}${[seconds, cpuSeconds].map((n) => n.toFixed(2).padStart(10)).join('')}`);
    return value;
  };
  const quiet = () => {};
  const [mapFile, corpusFile] = await shell.startFiles();
  const { settings } = await tell('open', () => services.open({ sources: [mapFile], isAddition: false }, quiet));
  await tell('read the rest', () => services.whole());
  // What is made beside it once a project is open is no part of the first change.
  await rest();

  const { clusters, projection } = settings;
  const withK = (k) => ({ ...settings, clusters: { ...clusters, k } });
  for (const time of ['first', 'second']) {
    await tell(`rename, ${time}`, () => services.edit({ kind: 'rename', topic: 1, name: `The ${time} name` }, quiet));
    await tell(`merge, ${time}`, () => services.edit({ kind: 'merge', topics: [0, 2] }, quiet));
    await tell(`split, ${time}`, () => services.edit({ kind: 'split', topic: 0, into: 3 }, quiet));
    await tell(`undo, ${time}`, () => services.edit('undo', quiet));
  }
  await tell('another k, first', () => services.analyze(withK(33), quiet));
  await tell('another k, second', () => services.analyze(withK(37), quiet));
  const closer = { ...withK(37), projection: { ...projection, minDist: 0.3 } };
  await tell('min_dist', () => services.analyze(closer, quiet));

  const controller = new AbortController();
  let given = 0;
  const analysis = services.analyze({ ...closer, seed: 2 }, quiet, controller.signal);
  setTimeout(() => {
    given = performance.now();
    controller.abort();
  }, 500);
  if ((await analysis) !== null) throw new Error('The analysis was not given up.');
  const seconds = (performance.now() - given) / 1000;
  console.log(`${'cancel'.padEnd(40)}${seconds.toFixed(2).padStart(10)}`);
  changes.push({ change: 'cancel', seconds });

  if (!options['no-build']) {
    const start = performance.now();
    let firstMap = 0;
    const hear = ({ preview }) => {
      if (preview && !firstMap) firstMap = (performance.now() - start) / 1000;
    };
    await tell('build', () => services.open({ sources: [corpusFile], isAddition: false }, hear));
    console.log(`${'  its first rough map'.padEnd(40)}${firstMap.toFixed(2).padStart(10)}`);
    changes.push({ change: 'first map', seconds: firstMap });
  }
  await stop();
  return changes;
}
