import { ExternalLink } from 'lucide-react';
import type { MouseEvent } from 'react';
import type { Paper } from '../../src/paper.ts';
import { tellFailure } from '../commands/runWork.ts';
import { usePage } from '../state/page.ts';
import { bareDoi, paperLink } from './paperLink.ts';

/** The paper's address on the web, opened in the person's browser; nothing when it has none. */
export function PaperLink({ paper }: { readonly paper: Paper }) {
  const { shell, store } = usePage();
  const address = paperLink(paper);
  if (!address) return null;
  const open = (event: MouseEvent) => {
    if (!shell.openExternal) return;
    event.preventDefault();
    shell.openExternal(address).catch((error: unknown) => tellFailure(store, error));
  };
  return (
    <p className="link">
      <a href={address} target="_blank" rel="noopener noreferrer" onClick={open}>
        {paper.doi === '' ? new URL(address).host : bareDoi(paper.doi)}
        <ExternalLink size={13} aria-label="(opens in the browser)" />
      </a>
    </p>
  );
}
