import { resolve } from 'node:path';
import type { DataFormat } from '../../host/contract.ts';
import type { Engine } from '../engine.ts';
import { findPlaces } from '../places.ts';
import type { Project } from '../project/project.ts';
import { usageError } from './command.ts';
import type { Command, Output } from './command.ts';
import { pictureOptionsHelp, pictureSvg, readPictureOptions } from './pictures.ts';
import type { PictureOptions } from './pictures.ts';
import { readChoice } from './readChoice.ts';
import { projectOperand } from './sources.ts';
import { finished, readProjectFile, withEngine } from './withEngine.ts';
import { writeResult } from './writeResult.ts';

const dataFormats = ['csv', 'jsonl', 'json', 'bib', 'ris', 'receipt'] as const satisfies readonly DataFormat[];
const formats = [...dataFormats, 'svg', 'png'] as const;

type Format = (typeof formats)[number];

/** Writes a project's table, analysis or picture. */
export const exportCommand: Command = {
  name: 'export',
  usage: 'MAP.topo --format FORMAT --out FILE [options]',
  summary:
    'Write the papers (csv, jsonl, bib, ris), the analysis (json), what was imported (receipt, as CSV) or a picture (svg, png) of the map or of a chart.',
  options: [
    { name: 'format', value: 'FORMAT', help: `One of ${formats.join(', ')}.` },
    { name: 'out', value: 'FILE', help: 'Where to write; - for standard output.' },
    ...pictureOptionsHelp,
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
    const options = readPictureOptions(input);
    await withEngine(async (engine) => {
      const project = await readProjectFile(engine, path, output);
      writeResult(await makeExport(engine, project, format, options, output), target, output);
    });
  },
};

async function makeExport(engine: Engine, project: Project, format: Format, options: PictureOptions, output: Output) {
  const { signal } = output;
  const dataFormat = dataFormats.find((one) => one === format);
  if (dataFormat) {
    return (await finished(engine.errand('export', { project, format: dataFormat }, { signal }), output)).value;
  }
  const fields =
    options.chart === 'field'
      ? (await finished(engine.errand('fields', { papers: project.papers }, { signal }), output)).value
      : [];
  const svg = pictureSvg(project, options, fields);
  if (format === 'svg') return svg;
  const { resvgWasm, fonts } = findPlaces();
  const request = { svg, scale: options.scale, resvgWasm, fonts };
  return (await finished(engine.errand('rasterize', request, { signal }), output)).value;
}
