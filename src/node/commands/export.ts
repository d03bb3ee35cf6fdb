import { resolve } from 'node:path';
import type { DataFormat } from '../../host/contract.ts';
import { sceneToSvg } from '../../export/svg.ts';
import { mapScene } from '../../map/mapScene.ts';
import { levelColors } from '../../map/levelColors.ts';
import type { Theme } from '../../map/theme.ts';
import type { Engine } from '../engine.ts';
import { findPlaces } from '../places.ts';
import { countPapers } from '../project/project.ts';
import type { Project } from '../project/project.ts';
import { usageError } from './command.ts';
import type { Command, CommandInput, Output } from './command.ts';
import { numberOption } from './parseInput.ts';
import { projectOperand } from './sources.ts';
import { finished, readProjectFile, withEngine } from './withEngine.ts';
import { writeResult } from './writeResult.ts';

const dataFormats = ['csv', 'jsonl', 'json', 'bib', 'ris', 'receipt'] as const satisfies readonly DataFormat[];
const formats = [...dataFormats, 'svg', 'png'] as const;
const themes: readonly Theme[] = ['light', 'dark'];

type Format = (typeof formats)[number];

/** Writes a project's table, analysis or picture. */
export const exportCommand: Command = {
  name: 'export',
  usage: 'MAP.topo --format FORMAT --out FILE [options]',
  summary:
    'Write the papers (csv, jsonl, bib, ris), the analysis (json), what was imported (receipt, as CSV) or the picture (svg, png) of a map.',
  options: [
    { name: 'format', value: 'FORMAT', help: `One of ${formats.join(', ')}.` },
    { name: 'out', value: 'FILE', help: 'Where to write; - for standard output.' },
    { name: 'width', value: 'N', help: 'Width of the picture (1600).' },
    { name: 'height', value: 'N', help: 'Height of the picture (1000).' },
    { name: 'scale', value: 'X', help: 'Pixels of a png per unit of width and height (2).' },
    { name: 'theme', value: 'light|dark', help: 'Ground of the picture (light).' },
  ],
  async run(input, output) {
    const path = projectOperand(input.operands);
    const format = readChoice(input, 'format', formats);
    const target = input.text('out');
    if (!format) throw usageError(`Say what to write: --format ${formats.join('|')}.`);
    if (target === undefined) throw usageError('Say where to write: --out FILE, or --out - for standard output.');
    if (target !== '-' && resolve(target) === resolve(path)) {
      throw usageError('--out names the map itself, which would be lost. Choose another name.');
    }
    const options = pictureOptions(input);
    await withEngine(async (engine) => {
      const project = await readProjectFile(engine, path, output);
      writeResult(await makeExport(engine, project, format, options, output), target, output);
    });
  },
};

interface PictureOptions {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly theme: Theme;
}

function pictureOptions(input: CommandInput): PictureOptions {
  return {
    width: numberOption(input, 'width', 1600, { least: 100, most: 20_000, isWhole: true }),
    height: numberOption(input, 'height', 1000, { least: 100, most: 20_000, isWhole: true }),
    scale: numberOption(input, 'scale', 2, { least: 0.1, most: 20 }),
    theme: readChoice(input, 'theme', themes) ?? 'light',
  };
}

function readChoice<T extends string>(input: CommandInput, name: string, choices: readonly T[]): T | null {
  const text = input.text(name);
  if (text === undefined) return null;
  const choice = choices.find((one) => one === text.toLowerCase());
  if (choice) return choice;
  throw usageError(`--${name} is "${text}". Give one of ${choices.join(', ')}.`);
}

async function makeExport(engine: Engine, project: Project, format: Format, options: PictureOptions, output: Output) {
  const { signal } = output;
  const dataFormat = dataFormats.find((one) => one === format);
  if (dataFormat) {
    return (await finished(engine.errand('export', { project, format: dataFormat }, { signal }), output)).value;
  }
  const svg = mapSvg(project, options);
  if (format === 'svg') return svg;
  const { resvgWasm, fonts } = findPlaces();
  const request = { svg, scale: options.scale, resvgWasm, fonts };
  return (await finished(engine.errand('rasterize', request, { signal }), output)).value;
}

function mapSvg({ name, papers, analysis }: Project, { width, height, theme }: PictureOptions): string {
  const { positions, labels, topics } = analysis;
  const map = { nPapers: countPapers(papers), positions, labels, years: papers.years, topics };
  const colors = levelColors({ ...analysis, foundLabels: analysis.found.labels }, theme)[analysis.mainLevel];
  return sceneToSvg(mapScene(map, { width, height, theme, colors, title: name }));
}
