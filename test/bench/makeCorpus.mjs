// Papers of any number for measurements: sentences of real abstracts, drawn anew within a category, the same for the same seed.
//   node test/bench/makeCorpus.mjs 1000000 OUT.jsonl.gz [--from CORPUS.jsonl.gz]
// Without --from the sentences are those of assets/sample-papers.txt, each of whose abstracts is a category of its own.
import { createReadStream, createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createGunzip, createGzip } from 'node:zlib';

const sample = new URL('../../assets/sample-papers.txt', import.meta.url);

/** Writes nPapers papers of resampled sentences to a .jsonl.gz file. */
export async function makeCorpus(nPapers, out, from = null) {
  const categories = from ? await categoriesOf(from) : await categoriesOfSample();
  const random = generator(1);
  const pick = (list) => list[Math.floor(random() * list.length)];
  // A category is drawn as often as it has papers: of a small one's few sentences the same paper would come again and again.
  const labels = [...categories].flatMap(([label, { titles }]) => titles.map(() => label));
  function* lines() {
    for (let i = 0; i < nPapers; i++) {
      const label = pick(labels);
      const { titles, sentences } = categories.get(label);
      // A number at the title's beginning tells papers apart that would be taken for the same one.
      const abstract = Array.from({ length: 5 + Math.floor(random() * 5) }, () => pick(sentences)).join(' ');
      yield `${JSON.stringify({ id: `made-${i}`, title: `${i} ${pick(titles)}`, abstract, year: 2000 + (i % 25), label })}\n`;
    }
  }
  await pipeline(Readable.from(lines()), createGzip({ level: 1 }), createWriteStream(out));
}

async function categoriesOf(corpus) {
  const categories = new Map();
  for await (const line of createInterface({ input: createReadStream(corpus).pipe(createGunzip()) })) {
    const { title = '', abstract = '', label = '' } = JSON.parse(line);
    if (!categories.has(label)) categories.set(label, { titles: [], sentences: [] });
    const category = categories.get(label);
    category.titles.push(title);
    category.sentences.push(...sentencesOf(abstract || title));
  }
  return categories;
}

async function categoriesOfSample() {
  const abstracts = (await readFile(sample, 'utf8')).split('\n').filter((line) => line.length > 400);
  return new Map(
    abstracts.map((abstract, i) => {
      const sentences = sentencesOf(abstract);
      return [`abstract ${i + 1}`, { titles: sentences, sentences }];
    }),
  );
}

function sentencesOf(text) {
  return text.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.length > 20 || text.length <= 20);
}

/** Marsaglia's xorshift of 32 bits. */
function generator(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [nPapers, out, , from] = process.argv.slice(2);
  await makeCorpus(Number(nPapers), out, from);
}
