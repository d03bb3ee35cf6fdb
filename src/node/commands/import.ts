import { receiptCsv } from '../../export/receiptCsv.ts';
import { createFailure } from '../../host/failure.ts';
import { columnsOption, readColumns } from './columnsOption.ts';
import { usageError } from './command.ts';
import type { Command } from './command.ts';
import { describeReceipt } from './describeReceipt.ts';
import { readOperands } from './sources.ts';
import { finished, withEngine } from './withEngine.ts';

/** Reads files without building anything and tells what they hold. */
export const importCommand: Command = {
  name: 'import',
  usage: 'FILE... [--columns NAME=ROLE,...] [--json|--csv]',
  summary: 'Try files: what is read, merged and left out, and why. Builds nothing.',
  options: [
    columnsOption,
    { name: 'json', help: 'Print one JSON object: the receipt of each file and every merge.' },
    { name: 'csv', help: 'Print the receipt as a table, with the numbers of a PRISMA diagram.' },
  ],
  notes:
    'FILE is a file, a folder with all that is in it, or - for standard input. It is told by its content: RIS, BibTeX, PubMed (.nbib, XML, ' +
    'text),\nWeb of Science, EndNote, CSV, TSV, Excel (.xlsx), Parquet, JSON and JSON Lines of any service, arXiv, ACL Anthology, saved pages and ' +
    'pasted lists;\nalone, in gzip or in ZIP.',
  async run(input, output) {
    const files = await readOperands(input.operands, readColumns(input));
    if (input.isSet('json') && input.isSet('csv')) throw usageError('Choose one of --json and --csv.');
    await withEngine(async (engine) => {
      const options = { signal: output.signal, onProgress: output.progress.update };
      const { value } = await finished(engine.errand('import', { files }, options), output);
      const { receipt, merges } = value;
      if (input.isSet('json')) output.result(JSON.stringify({ ...receipt, merges }) + '\n');
      else if (input.isSet('csv')) output.result(receiptCsv(receipt, merges));
      else output.result(describeReceipt(receipt, merges));
      if (receipt.files.every(({ imported }) => imported === 0)) {
        throw createFailure('no-papers', 'No papers were found. Choose a file that holds titles and abstracts.');
      }
    });
  },
};
