import type { Problem } from '../../src/paper.ts';
import { LongList } from '../parts/LongList.tsx';

/** Records that were left out and what else there is to say of the files, with the line of each. */
export function ReceiptProblems({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return <p className="meta">Every record was read.</p>;
  return (
    <LongList
      className="receipt-problems"
      label="Problems"
      n={problems.length}
      estimate={44}
      render={(i) => {
        const { file, line, message } = problems[i];
        return (
          <div className="problem">
            <span className="meta">{line > 0 ? `${file}, line ${line.toLocaleString('en')}` : file}</span>
            <span>{message}</span>
          </div>
        );
      }}
    />
  );
}
