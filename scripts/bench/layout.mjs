// Compares our layout with the WebAssembly UMAP of apple/embedding-atlas on the same neighbours: npm run bench -- layout [N]
// The package is fetched into .cache once; where it cannot be, only ours is measured. Prints seconds and, of a point's 15
// neighbours, the share among its 50 nearest on the plane (1,000 sampled points).
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from '../build.mjs';
import { bundleSources } from '../bundleSources.mjs';
import { root } from '../stamp.mjs';

const run = promisify(execFile);
const folder = join(root, '.cache', 'bench');
const n = Number(process.argv[2] ?? 100_000);
const k = 15;

await mkdir(folder, { recursive: true });
await build({ nodeOnly: true, say: (line) => console.error(line) });
const ours = await bundleSources('layout-sources', {
  neighbors: 'src/neighbors/nearestNeighbors.ts',
  curve: 'src/projection/fitCurve.ts',
  graph: 'src/projection/fuzzyGraph.ts',
  start: 'src/projection/initialLayout.ts',
  layout: 'src/projection/layout.ts',
  random: 'src/random.ts',
  task: 'src/task.ts',
  pool: 'src/node/engine/threadPool.ts',
});
const { runToEnd } = ours.task;
const pool = ours.pool.createThreadPool(join(root, 'dist', 'kernelWorker.js'), availableParallelism());
const vectors = groups(n, 40, 200);
const neighbors = runToEnd(ours.neighbors.nearestNeighbors(vectors, k, 1, pool));
console.log(`${n} points in 200 groups, ${k} neighbours, ${availableParallelism()} threads`);

const results = { topograph: await timed(() => layOut()) };
const createUmap = await atlas();
if (createUmap) results['embedding-atlas'] = await timed(() => atlasLayout(createUmap));
for (const [name, { seconds, positions }] of Object.entries(results)) {
  const kept = neighborsKept(positions);
  console.log(`${name.padEnd(16)} ${seconds.toFixed(1).padStart(8)} s   neighbours kept ${kept.toFixed(4)}`);
  results[name] = { seconds, neighborsKept: kept };
}
if (results['embedding-atlas']) {
  console.log(
    `ratio            ${(results['embedding-atlas'].seconds / results.topograph.seconds).toFixed(1).padStart(8)}x`,
  );
}
await writeFile(join(folder, 'layout.json'), `${JSON.stringify({ points: n, results }, null, 1)}\n`);
await pool.close();

function layOut() {
  const options = { curve: ours.curve.fitCurve(0.1), nEpochs: n <= 10_000 ? 200 : 100 };
  const initial = ours.start.initialLayout(vectors, 1);
  return runToEnd(ours.layout.layout(ours.graph.fuzzyGraph(neighbors), initial, options, pool));
}

async function atlasLayout(createUMAPFromKNN) {
  const umap = await createUMAPFromKNN(n, 2, neighbors.indices, neighbors.distances, { minDist: 0.1, seed: 1 });
  await umap.run();
  const positions = Float32Array.from(umap.embedding);
  umap.destroy?.();
  return positions;
}

/** createUMAPFromKNN of the package; null where it cannot be fetched. A peer of it is missing, so it is unpacked by hand. */
async function atlas() {
  const place = join(root, '.cache', 'embedding-atlas');
  const script = join(place, 'package', 'dist', 'umap.js');
  try {
    if (!existsSync(script)) {
      await mkdir(place, { recursive: true });
      await run('npm', ['pack', 'embedding-atlas@0.26.0', '--silent'], { cwd: place });
      const archive = (await readdir(place)).find((name) => name.endsWith('.tgz'));
      await run('tar', ['xzf', archive], { cwd: place });
    }
    return (await import(pathToFileURL(script).href)).createUMAPFromKNN;
  } catch (error) {
    console.log(`embedding-atlas cannot be fetched, so only ours is measured: ${error.message.split('\n')[0]}`);
    return null;
  }
}

async function timed(make) {
  const start = performance.now();
  const positions = await make();
  return { seconds: (performance.now() - start) / 1000, positions };
}

/** Unit vectors around seeded centres, of which some lie near others. */
function groups(nRows, nCols, nGroups) {
  const random = ours.random.createRandom(1);
  const normal = () => ours.random.randomNormal(random);
  const centres = Array.from({ length: nGroups }, (_, g) =>
    Float64Array.from({ length: nCols }, (_, j) => normal() + (j === g % 8 ? 3 : 0)),
  );
  const data = new Float32Array(nRows * nCols);
  for (let i = 0; i < nRows; i++) {
    const centre = centres[Math.floor(random() * nGroups)];
    const row = centre.map((value) => value + 0.7 * normal());
    const length = Math.hypot(...row);
    for (let j = 0; j < nCols; j++) data[i * nCols + j] = row[j] / length;
  }
  return { nRows, nCols, data };
}

function neighborsKept(positions) {
  const nProbes = Math.min(1000, n);
  let nKept = 0;
  for (let probe = 0; probe < nProbes; probe++) {
    const i = Math.floor((probe * n) / nProbes);
    const distances = new Float64Array(n);
    for (let j = 0; j < n; j++) {
      distances[j] = (positions[2 * j] - positions[2 * i]) ** 2 + (positions[2 * j + 1] - positions[2 * i + 1]) ** 2;
    }
    distances[i] = Infinity;
    const radius = distances.slice().sort()[Math.min(49, n - 2)];
    for (let j = 0; j < k; j++) if (distances[neighbors.indices[i * k + j]] <= radius) nKept++;
  }
  return nKept / (nProbes * k);
}
