import type { Paper } from '../../src/paper.ts';
import type { Random } from '../../src/random.ts';
import { randomInt } from '../../src/random.ts';

/** The ways in which the same paper comes a second time. */
export const variants: Readonly<Record<string, (paper: Paper, random: Random) => Partial<Paper>>> = {
  'capital letters': ({ title }) => ({ title: title.toUpperCase() }),
  'lost accents and other punctuation': ({ title }) => ({
    title: `${title.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[:,-]/g, ' ')}.`,
  }),
  accents: ({ title }, random) => ({
    title: title.replace(/[aeiou]/g, (vowel) => (random() < 0.2 ? `${vowel}\u0301`.normalize('NFC') : vowel)),
  }),
  LaTeX: ({ title }, random) => ({
    title: title.replace(/[aou]/g, (vowel) => (random() < 0.2 ? `{\\"${vowel}}` : vowel)).replace(/\b([A-Z])/g, '{$1}'),
  }),
  'the subtitle cut': ({ title }) => ({ title: title.split(/: | - |\? /)[0] }),
  'a year later': ({ year }) => ({ year: year === null ? null : year + 1 }),
  'authors swapped and shortened': ({ authors }) => ({
    authors: authors.toReversed().map((name) => name.replace(/^(\p{L})[^\s]*\s/u, '$1. ')),
  }),
  'the abstract cut short': ({ abstract }) => ({ abstract: `${abstract.slice(0, Math.ceil(0.6 * abstract.length))}…` }),
  'published after a preprint': ({ title, abstract, year }, random) => ({
    title,
    year: year === null ? null : year + 2,
    doi: `10.9999/published.${randomInt(random, 1e9)}`,
    venue: 'Journal of the Published',
    abstract: edited(abstract, random),
  }),
  'a new title': ({ title, abstract }, random) => ({
    title: `On ${title.split(' ').slice(1).join(' ')} Revisited`,
    abstract: edited(abstract, random, 0.02),
  }),
};

/** One variant of each of the papers, of every kind in turn, under an id of its own. */
export function plantDuplicates(
  papers: readonly Paper[],
  random: Random,
): { paper: Paper; kind: string; original: number }[] {
  const kinds = Object.keys(variants);
  return papers.map((paper, original) => {
    const kind = kinds[original % kinds.length];
    const id = `planted-${original}`;
    const copy = {
      ...paper,
      id,
      doi: '',
      url: '',
      ...variants[kind](paper, random),
      source: { file: 'planted', line: original + 1, rawId: id },
    };
    return { paper: copy, kind, original };
  });
}

function edited(abstract: string, random: Random, share = 0.05): string {
  return abstract
    .split(' ')
    .filter(() => random() > share)
    .map((word) => (random() < share ? 'indeed' : word))
    .join(' ');
}
