import type { FileReceipt } from '../../src/paper.ts';
import { useSession } from '../state/page.ts';
import { counted, receiptSentence } from '../state/receiptSentence.ts';
import '../styles/receiptDialog.css';
import { DialogFrame } from './DialogFrame.tsx';

/** What the import read, merged and refused, file by file, with the line of every problem. */
export function ReceiptDialog() {
  const receipt = useSession((session) => session.project!.view.receipt);
  return (
    <DialogFrame title="What was imported" width={760}>
      <p>{receiptSentence(receipt)}</p>
      <ul className="receipt-files">
        {receipt.files.map((file, i) => (
          <FileLines key={i} file={file} />
        ))}
      </ul>
    </DialogFrame>
  );
}

function FileLines({ file }: { readonly file: FileReceipt }) {
  const numbers = [
    ['Found', file.found],
    ['Imported', file.imported],
    ['Merged', file.merged],
    ['Refused', file.refused],
    ['Without abstract', file.withoutAbstract],
  ] as const;
  const problems = file.problems.slice(0, mostProblems);
  const nMore = file.problems.length - problems.length;
  return (
    <li>
      <h3>{file.file}</h3>
      <p className="meta">{[file.format, file.encoding].filter((part) => part !== '').join(', ')}</p>
      <dl>
        {numbers.map(([name, n]) => (
          <div key={name}>
            <dt className="meta">{name}</dt>
            <dd className="count">{n.toLocaleString('en')}</dd>
          </div>
        ))}
      </dl>
      {problems.length > 0 && (
        <ul className="problems">
          {problems.map(({ line, message }, i) => (
            <li key={i}>
              <span className="meta count">{line > 0 ? `Line ${line.toLocaleString('en')}` : 'File'}</span>
              <span>{message}</span>
            </li>
          ))}
          {nMore > 0 && <li className="meta">and {counted(nMore, 'more problem', 'more problems')}</li>}
        </ul>
      )}
    </li>
  );
}

const mostProblems = 500;
