import { Button } from 'react-aria-components';
import type { SourceState } from '../../src/host/contract.ts';
import type { FileReceipt } from '../../src/paper.ts';
import { languageName } from '../../src/topics/languageNames.ts';
import { chooseFiles } from '../commands/openPapers.ts';
import { usePage } from '../state/page.ts';
import type { Marks } from './ReceiptDialog.tsx';

/** The files that were read, with their counts; each can be read again or removed. */
export function ReceiptFiles({
  files,
  states,
  marks,
}: {
  readonly files: readonly FileReceipt[];
  readonly states: readonly SourceState[] | null;
  readonly marks: Marks;
}) {
  return (
    <ul className="receipt-files" aria-label="Files">
      {files.map((file, i) => (
        <FileRow key={file.file} file={file} state={states?.[i] ?? null} isOnly={files.length === 1} marks={marks} />
      ))}
    </ul>
  );
}

function FileRow({
  file,
  state,
  isOnly,
  marks,
}: {
  readonly file: FileReceipt;
  readonly state: SourceState | null;
  readonly isOnly: boolean;
  readonly marks: Marks;
}) {
  const page = usePage();
  const remove = { kind: 'remove', file: file.file } as const;
  const marked = marks.markedAs(remove);
  const reload = async () => {
    const isThere = state === 'same' || state === 'changed';
    const from = isThere ? null : ((await chooseFiles(page))[0] ?? null);
    if (isThere || from) marks.mark({ kind: 'reload', file: file.file, from });
  };
  const about = [file.format, file.encoding, ...otherLanguagesOf(file)].filter((part) => part !== '').join(', ');
  const numbers = [
    ['Found', file.found],
    ['Imported', file.imported],
    ['Merged', file.merged],
    ['Left out', file.refused],
    ['Without abstract', file.withoutAbstract],
  ] as const;
  return (
    <li aria-label={file.file}>
      <div className="receipt-row">
        <div className="what">
          <h3>{file.file}</h3>
          <p className="meta">
            {about}
            {state === 'changed' && <strong> Has changed on the disk since it was read.</strong>}
            {state === 'missing' && <strong> Is no longer where it was.</strong>}
          </p>
        </div>
        {marked ? (
          <span className="mark">
            {marked.kind === 'remove' ? 'Will be removed' : 'Will be read again'}
            <Button className="text-button" onPress={() => marks.unmark(marked)}>
              Leave it
            </Button>
          </span>
        ) : (
          <span className="row-actions">
            <Button className="button" isDisabled={state === null} onPress={() => void reload()}>
              {state === 'missing' || state === 'unknown' ? 'Reload from…' : 'Reload'}
            </Button>
            <Button className="button" isDisabled={isOnly} onPress={() => marks.mark(remove)}>
              Remove
            </Button>
          </span>
        )}
      </div>
      <dl>
        {numbers.map(([name, n]) => (
          <div key={name}>
            <dt className="meta">{name}</dt>
            <dd className="count">{n.toLocaleString('en')}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

function otherLanguagesOf({ languages }: FileReceipt): string[] {
  return languages
    .filter(({ language }) => language !== '' && language !== 'en')
    .map(({ language, papers }) => `${papers.toLocaleString('en')} in ${languageName(language)}`);
}
