import { useState } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import type { Merges } from '../../src/host/contract.ts';
import type { MergeView, PaperSource } from '../../src/paper.ts';
import { LongList } from '../parts/LongList.tsx';
import type { Marks } from './ReceiptDialog.tsx';

/** Every record that became part of another's paper, with the reason and a way back; and what is kept apart. */
export function ReceiptMerges({
  merges,
  nMerged,
  marks,
}: {
  /** null while they are fetched. */
  readonly merges: Merges | null;
  /** Merges of all files; a project of an earlier version of Topograph knows only their number. */
  readonly nMerged: number;
  readonly marks: Marks;
}) {
  const [words, setWords] = useState('');
  if (merges === null) return <p className="meta">Reading what was merged…</p>;
  const rows = rowsOf(merges, words);
  const nUntold = nMerged - merges.merges.length;
  if (merges.merges.length + merges.keptApart.length === 0) {
    return (
      <p className="meta">
        {nUntold > 0
          ? 'This project was built by an earlier version of Topograph, which kept only the number of merges. Build it again to see them.'
          : 'No paper was found twice.'}
      </p>
    );
  }
  return (
    <>
      <SearchField className="merge-search" aria-label="Search merges" value={words} onChange={setWords}>
        <Input className="input" placeholder="Search titles and reasons" />
      </SearchField>
      {rows.length === 0 && <p className="meta">No merge holds these words.</p>}
      <LongList
        className="receipt-merges"
        label="Merged records"
        n={rows.length}
        estimate={92}
        render={(i) => <Row row={rows[i]} marks={marks} />}
      />
    </>
  );
}

type MergeRow =
  | { readonly merge: MergeView; readonly number: number }
  | { readonly decision: Merges['keptApart'][number]; readonly number: number };

function rowsOf({ merges, keptApart }: Merges, words: string): MergeRow[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const isWanted = (...texts: readonly string[]) => {
    const text = texts.join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  };
  return [
    ...keptApart
      .map((decision, number) => ({ decision, number }))
      .filter(({ decision }) => isWanted(decision.title, decision.othersTitle)),
    ...merges
      .map((merge, number) => ({ merge, number }))
      .filter(({ merge }) => isWanted(merge.title, merge.paperTitle, merge.reason, merge.source.file)),
  ];
}

function Row({ row, marks }: { readonly row: MergeRow; readonly marks: Marks }) {
  if ('decision' in row) {
    const change = { kind: 'merge-again', decision: row.number } as const;
    return (
      <div className="receipt-row">
        <div className="what">
          <p className="title">{row.decision.title}</p>
          <p className="meta">You keep it apart from</p>
          <p className="title">{row.decision.othersTitle}</p>
        </div>
        <Mark change={change} verb="Merge again" state="Will be merged again" marks={marks} />
      </div>
    );
  }
  const { title, source, paperTitle, paperSource, reason } = row.merge;
  return (
    <div className="receipt-row">
      <div className="what">
        <p className="title">{title}</p>
        <p className="meta">{placeOf(source)}, is part of</p>
        <p className="title">{paperTitle}</p>
        <p className="meta">
          {placeOf(paperSource)}: <span className="reason">{reason}</span>
        </p>
      </div>
      <Mark
        change={{ kind: 'undo-merge', merge: row.number }}
        verb="Undo merge"
        state="Will be a paper of its own"
        marks={marks}
      />
    </div>
  );
}

function Mark({
  change,
  verb,
  state,
  marks,
}: {
  readonly change: Parameters<Marks['mark']>[0];
  readonly verb: string;
  readonly state: string;
  readonly marks: Marks;
}) {
  if (marks.markedAs(change)) {
    return (
      <span className="mark">
        {state}
        <Button className="text-button" onPress={() => marks.unmark(change)}>
          Leave it
        </Button>
      </span>
    );
  }
  return (
    <Button className="button" onPress={() => marks.mark(change)}>
      {verb}
    </Button>
  );
}

function placeOf({ file, line }: PaperSource): string {
  return line > 0 ? `${file}, line ${line.toLocaleString('en')}` : file;
}
