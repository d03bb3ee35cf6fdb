import { useEffect, useState } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Merges, SourceState } from '../../src/host/contract.ts';
import { changeSources } from '../commands/changeSources.ts';
import type { MarkedChange } from '../commands/changeSources.ts';
import { exportData } from '../commands/exportPicture.ts';
import { chooseFiles, openPapers } from '../commands/openPapers.ts';
import { tellFailure } from '../commands/runWork.ts';
import { usePage, useSession } from '../state/page.ts';
import { counted, receiptSentence } from '../state/receiptSentence.ts';
import '../styles/receiptDialog.css';
import { DialogFrame, useCloseDialog } from './DialogFrame.tsx';
import { ReceiptFiles } from './ReceiptFiles.tsx';
import { ReceiptMerges } from './ReceiptMerges.tsx';
import { ReceiptProblems } from './ReceiptProblems.tsx';

/**
 * What the import read, merged and refused, and where from. Changes are only marked at first: made all at once, they cost
 * one analysis.
 */
export function ReceiptDialog() {
  const page = usePage();
  const close = useCloseDialog();
  const { receipt } = useSession((session) => session.project!.view);
  const { states, merges } = useSources();
  const [marked, setMarked] = useState<readonly MarkedChange[]>([]);
  const problems = receipt.files.flatMap((file) => file.problems);
  const nMerged = receipt.files.reduce((sum, { merged }) => sum + merged, 0);

  const mark = (change: MarkedChange) => setMarked([...marked.filter((one) => keyOf(one) !== keyOf(change)), change]);
  const unmark = (change: MarkedChange) => setMarked(marked.filter((one) => keyOf(one) !== keyOf(change)));
  const markedAs = (change: MarkedChange) => marked.find((one) => keyOf(one) === keyOf(change)) ?? null;
  const marks = { mark, unmark, markedAs };

  const add = async () => {
    const files = await chooseFiles(page);
    if (files.length === 0) return;
    close();
    await openPapers(page, files, true);
  };
  const apply = () => {
    close();
    void changeSources(page, marked);
  };
  return (
    <DialogFrame
      title="What was imported"
      width={820}
      actions={
        <>
          <span className="aside receipt-actions">
            <Button className="button" onPress={() => void add()}>
              Add files…
            </Button>
            <Button className="button" onPress={() => void exportData(page, 'receipt')}>
              Export receipt
            </Button>
          </span>
          <Button className="button" onPress={close}>
            {marked.length > 0 ? 'Cancel' : 'Close'}
          </Button>
          {marked.length > 0 && (
            <Button className="button primary" onPress={apply}>
              Apply {counted(marked.length, 'change', 'changes')}
            </Button>
          )}
        </>
      }
    >
      <div className="receipt">
        <p>{receiptSentence(receipt)}</p>
        <Tabs className="tabs">
          <TabList className="tab-list" aria-label="Parts of the receipt">
            <Tab id="files" className="tab">
              Files <span className="count">{receipt.files.length.toLocaleString('en')}</span>
            </Tab>
            <Tab id="merges" className="tab">
              Merged <span className="count">{nMerged.toLocaleString('en')}</span>
            </Tab>
            <Tab id="problems" className="tab">
              Problems <span className="count">{problems.length.toLocaleString('en')}</span>
            </Tab>
          </TabList>
          <TabPanel id="files" className="tab-panel">
            <ReceiptFiles files={receipt.files} states={states} marks={marks} />
          </TabPanel>
          <TabPanel id="merges" className="tab-panel">
            <ReceiptMerges merges={merges} nMerged={nMerged} marks={marks} />
          </TabPanel>
          <TabPanel id="problems" className="tab-panel">
            <ReceiptProblems problems={problems} />
          </TabPanel>
        </Tabs>
      </div>
    </DialogFrame>
  );
}

/** The changes that a person has marked, of which each can be told apart from the others by what it changes. */
export interface Marks {
  mark(change: MarkedChange): void;
  unmark(change: MarkedChange): void;
  /** The mark on what this change would change; null: none. */
  markedAs(change: MarkedChange): MarkedChange | null;
}

/** A file can be marked in one way at a time. */
function keyOf(change: MarkedChange): string {
  if (change.kind === 'undo-merge') return `merge ${change.merge}`;
  if (change.kind === 'merge-again') return `decision ${change.decision}`;
  return `file ${change.file}`;
}

/** What the host knows of the sources beyond the receipt; null while it is asked. */
function useSources(): { readonly states: readonly SourceState[] | null; readonly merges: Merges | null } {
  const { services, store } = usePage();
  const [states, setStates] = useState<readonly SourceState[] | null>(null);
  const [merges, setMerges] = useState<Merges | null>(null);
  useEffect(() => {
    let isOpen = true;
    const fail = (error: unknown) => isOpen && tellFailure(store, error);
    services.sourceStates().then((answer) => isOpen && setStates(answer), fail);
    services.merges().then((answer) => isOpen && setMerges(answer), fail);
    return () => void (isOpen = false);
  }, [services, store]);
  return { states, merges };
}
