import { createFailure } from '../../host/failure.ts';
import type { FileReceipt } from '../../paper.ts';
import type { Command } from './command.ts';
import { readOperands } from './sources.ts';
import { finished, withEngine } from './withEngine.ts';

/** Reads files without building anything and tells what they hold. */
export const importCommand: Command = {
  name: 'import',
  usage: 'FILE... [--json]',
  summary: 'Try files: what is read, merged and refused, and why. Builds nothing.',
  options: [{ name: 'json', help: 'Print one JSON object: the receipt.' }],
  async run(input, output) {
    const files = await readOperands(input.operands);
    await withEngine(async (engine) => {
      const options = { signal: output.signal, onProgress: output.progress.update };
      const { value: receipt } = await finished(engine.errand('import', { files }, options), output);
      if (input.isSet('json')) output.result(JSON.stringify(receipt) + '\n');
      else output.result(receipt.files.map(describeFile).join('\n'));
      if (receipt.files.every(({ imported }) => imported === 0)) {
        throw createFailure('no-papers', 'No papers were found. Choose a file that holds titles and abstracts.');
      }
    });
  },
};

function describeFile(receipt: FileReceipt): string {
  const { file, format, encoding, found, imported, merged, refused, withoutAbstract, problems } = receipt;
  const kind = [format, encoding].filter((part) => part !== '').join(', ');
  const lines = [
    `${file}${kind ? ` (${kind})` : ''}`,
    `  ${found} found: ${imported} imported, ${merged} merged with the same paper, ${refused} refused; ${withoutAbstract} without abstract`,
    ...problems.map(({ line, message }) => (line > 0 ? `  line ${line}: ${message}` : `  ${message}`)),
  ];
  return lines.join('\n') + '\n';
}
