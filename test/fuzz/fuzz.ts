import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { faultOf } from './checkInput.ts';
import { fuzzInput } from './fuzzInput.ts';
import { fuzzTargets } from './seeds.ts';

/** Tries every reader with damaged files in a thread of bounded memory, and prints a table; see scripts/fuzz.mjs. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    root: { type: 'string', default: '.' },
    inputs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    replay: { type: 'string' },
  },
});
const root = values.root;
const folder = join(root, '.cache', 'fuzz');
const [nInputs, seed] = [Number(values.inputs), Number(values.seed)];
const targets = fuzzTargets(root);
mkdirSync(folder, { recursive: true });
/** An input that takes so long has no end; the thread is then given up. */
const patienceMs = 30_000;
/** Of the whole process, buffers included, which the bound of the thread's heap does not count. */
const maxMemoryMb = 1500;

if (values.replay !== undefined) replay(values.replay);
else await tryAll();

async function tryAll(): Promise<void> {
  const chosen = targets.flatMap(({ name }, i) =>
    positionals.length === 0 || positionals.some((part) => name.toLowerCase().includes(part.toLowerCase())) ? [i] : [],
  );
  console.log(`Seed ${seed}, ${nInputs.toLocaleString('en')} inputs per reader.`);
  console.log(
    ['reader', 'files', 'inputs', 'failures', 'slowest ms', 'peak MB', 'seconds']
      .map((name, i) => cell(name, i))
      .join(''),
  );
  let nFailures = 0;
  for (const target of chosen) {
    const start = performance.now();
    const { failures, slowest, peakMb } = await tryTarget(target);
    nFailures += failures;
    const { name, seeds } = targets[target];
    const seconds = (performance.now() - start) / 1000;
    const row = [seeds.length, nInputs, failures, slowest, peakMb, seconds].map(Math.round);
    console.log([name, ...row].map((one, i) => cell(one, i)).join(''));
  }
  if (nFailures > 0) console.log(`Inputs that failed are in ${folder}; --replay FILE tries one again.`);
  process.exitCode = nFailures > 0 ? 1 : 0;
}

function cell(value: string | number, i: number): string {
  return i === 0 ? String(value).padEnd(22) : value.toLocaleString('en').padStart(12);
}

async function tryTarget(target: number): Promise<{ failures: number; slowest: number; peakMb: number }> {
  let [failures, slowest, peakMb, from] = [0, 0, 0, 0];
  const keep = (index: number, message: string) => {
    failures++;
    const path = join(folder, `${targets[target].name.replace(/\W+/g, '-')}-${seed}-${index}.bin`);
    writeFileSync(path, fuzzInput(targets, target, seed, index));
    console.log(`  ${path}: ${message.split('\n').slice(0, 4).join(' | ')}`);
  };
  while (from < nInputs) {
    const at = new Int32Array(new SharedArrayBuffer(4));
    const ended = await run(target, from, at, keep);
    slowest = Math.max(slowest, ended.slowest ?? 0);
    peakMb = Math.max(peakMb, ended.peakMb);
    if (ended.slowest !== null) return { failures, slowest, peakMb };
    const index = Atomics.load(at, 0);
    keep(index, ended.why);
    from = index + 1;
  }
  return { failures, slowest, peakMb };
}

function run(
  target: number,
  from: number,
  at: Int32Array,
  keep: (index: number, message: string) => void,
): Promise<{ slowest: number | null; peakMb: number; why: string }> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./fuzzWorker.mjs', import.meta.url), {
      workerData: { root, target, seed, from, to: nInputs, at },
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    let last = -1;
    let since = performance.now();
    let peakMb = 0;
    const end = (slowest: number | null, why: string) => {
      clearInterval(watch);
      void worker.terminate();
      resolve({ slowest, peakMb, why });
    };
    const watch = setInterval(() => {
      const now = Atomics.load(at, 0);
      const memoryMb = process.memoryUsage.rss() / 2 ** 20;
      peakMb = Math.max(peakMb, memoryMb);
      if (memoryMb > maxMemoryMb) return end(null, `took ${Math.round(memoryMb)} MB`);
      if (now !== last) [last, since] = [now, performance.now()];
      else if (performance.now() - since > patienceMs) end(null, 'did not end');
    }, 100);
    worker.on('message', (message: { kind: string; slowest: number; index: number; message: string }) => {
      if (message.kind === 'done') end(message.slowest, '');
      else keep(message.index, message.message);
    });
    worker.on('error', (error) => end(null, `ended the thread: ${error.message}`));
  });
}

function replay(path: string): void {
  const bytes = new Uint8Array(readFileSync(path));
  const target = targets.find(({ name }) => path.includes(name.replace(/\W+/g, '-')));
  const start = performance.now();
  const fault = faultOf(bytes, target?.name ?? '');
  console.log(`${fault ?? 'no fault'}, ${Math.round(performance.now() - start)} ms, ${bytes.length} bytes`);
  process.exitCode = fault === null ? 0 : 1;
}
