// How long the program's main thread is kept from its events: npm run bench -- delay [MAP.topo|NAME...] [--only ACTION]
// `topograph serve` opens a saved map and is asked for everything that a page asks for; of each action the longest and the 99th
// percentile of the delays of events in its process (perf_hooks), and the longest that the thread itself computed without a pause, in
// ms: none should pass 50. Without a map: maps of 24,000 and 102,538 papers. Writes .cache/bench/delay.json.
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../build.mjs';
import { savedMap, usualCorpora } from '../savedMap.mjs';
import { startServed } from '../served.mjs';
import { root } from '../stamp.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' } },
});
const most = 50;
const queries = [
  ['neural'],
  ['the'],
  ['n'],
  ['"neural network"'],
  ['title:learning -deep'],
  ['learning network data'],
  ['neurl netwrk'],
  ['author:smith'],
  ['year:2016'],
  ['graph', 'both'],
  ['graph', 'likeness'],
  ['like:"deep learning for images"'],
  ['like:"No paper is called this" network'],
];
const folder = join(root, '.cache', 'bench');
await mkdir(folder, { recursive: true });
await build({ say: (line) => console.error(line) });

const results = [];
for (const name of positionals.length > 0 ? positionals : usualCorpora) {
  const given = { map: name, corpus: join(root, 'assets', 'sample-papers.txt') };
  const { map, corpus } = existsSync(name) ? given : await savedMap(name);
  results.push({ map: basename(map), actions: await measureHost(map, corpus) });
}
await writeFile(
  join(folder, 'delay.json'),
  `${JSON.stringify({ date: new Date().toISOString(), results }, null, 1)}\n`,
);

async function measureHost(map, corpus) {
  const folder = await mkdtemp(join(tmpdir(), 'topograph-delay-'));
  const copy = join(folder, basename(map));
  await copyFile(map, copy);
  const served = await startServed([copy, corpus]);
  const { services, shell, measure } = served;
  console.log(
    `\n${basename(map)}${' '.repeat(40 - basename(map).length)}longest ms    p99 ms   busy ms         s     cpu s`,
  );
  const actions = [];
  const tell = async (name, act) => {
    if (options.only && !name.includes(options.only)) return null;
    const { value, ...figures } = await measure(act);
    actions.push({ name, ...figures });
    const { longestMs, p99Ms, busyMs, seconds, cpuSeconds } = figures;
    const cells = [
      longestMs.toFixed(1),
      p99Ms.toFixed(1),
      busyMs.toFixed(1),
      seconds.toFixed(2),
      cpuSeconds.toFixed(2),
    ];
    console.log(
      `${(busyMs || longestMs) > most ? '*' : ' '} ${name.padEnd(38)}${cells.map((cell) => cell.padStart(10)).join('')}`,
    );
    return value;
  };
  const quiet = () => {};
  const [mapFile, corpusFile] = await shell.startFiles();
  const opening = { sources: [mapFile], isAddition: false };
  const view = await (options.only ? services.open(opening, quiet) : tell('open', () => services.open(opening, quiet)));
  await tell('read the rest', () => services.whole());
  for (const [query, ranking] of queries)
    await tell(`search ${query}${ranking ? `, ${ranking}` : ''}`, () => services.search(query, ranking));
  const every = (step) => Uint32Array.from({ length: Math.floor(view.map.nPapers / step) }, (_, i) => step * i);
  await tell('similar to a tenth of the papers', () => services.similar({ papers: every(10) }));
  await tell('distinguish half of the papers', () => services.distinguish(every(2), null));
  await tell('nearest', () => services.nearest(7, 20));
  await tell('paper', () => services.paper(7));
  await tell('fields', () => services.fields());
  await tell('field', () => services.field('Year').catch(() => null));
  for (const asked of ['trust', 'quality', 'vocabulary', 'merges', 'sourceStates'])
    await tell(asked, () => services[asked]());
  await tell('topic similarity', () => services.topicSimilarity(0));
  await tell('preview words', () =>
    services.previewVocabulary({ ...view.settings.text, stopWords: ['method'] }, quiet),
  );
  await tell('preview guide', () => services.previewGuide('neural network training', []));
  await tell('rename', () => services.edit({ kind: 'rename', topic: 1, name: 'Another name' }, quiet));
  await tell('merge', () => services.edit({ kind: 'merge', topics: [0, 2] }, quiet));
  await tell('move a tenth of the papers', () =>
    services.edit({ kind: 'move', papers: Int32Array.from(every(10)), to: 0 }, quiet),
  );
  await tell('undo', () => services.edit('undo', quiet));
  for (const format of ['csv', 'jsonl', 'json', 'bib', 'ris', 'receipt'])
    await tell(`export ${format}`, () => services.exportData(format));
  await tell('export csv of half', () => services.exportData('csv', every(2)));
  await tell('project', () => services.project());
  await tell('save', () => services.save('', null));
  await tell('bytes of the file', () => services.projectBytes('', 'map.topo'));
  const { settings } = view;
  await tell('another k', () => services.analyze({ ...settings, clusters: { ...settings.clusters, k: 33 } }, quiet));
  await tell('another layout', () =>
    services.analyze({ ...settings, projection: { ...settings.projection, minDist: 0.3 } }, quiet),
  );
  await tell('build', () => services.open({ sources: [corpusFile], isAddition: false }, quiet));
  await served.stop();
  await rm(folder, { recursive: true });
  return actions;
}
