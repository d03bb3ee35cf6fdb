import { useDeferredValue, useMemo, useState } from 'react';
import { Button, Label, Radio, RadioGroup } from 'react-aria-components';
import type { DataFormat } from '../../src/host/contract.ts';
import { chartKinds } from '../../src/map/charts/chartScene.ts';
import type { Theme } from '../../src/map/theme.ts';
import { useChartInput } from '../charts/useChartInput.ts';
import { drawPicture, exportData, exportPicture } from '../commands/exportPicture.ts';
import type { PictureOptions, PictureSubject } from '../commands/exportPicture.ts';
import { useTheme } from '../parts/useTheme.ts';
import { usePage, useSession } from '../state/page.ts';
import { chartTitles } from '../state/chartTitles.ts';
import { selectShown } from '../state/filters.ts';
import { selectPaperColors } from '../state/paperPaint.ts';
import '../styles/exportDialog.css';
import { DialogFrame, useCloseDialog } from './DialogFrame.tsx';
import { ExportOptions } from './ExportOptions.tsx';
import type { FileOptions } from './ExportOptions.tsx';
import { PicturePreview } from './PicturePreview.tsx';

type Subject = PictureSubject | DataFormat;

const subjects: readonly (readonly [subject: Subject, title: string])[] = [
  ['map', 'Map'],
  ...chartKinds.map((kind) => [kind, chartTitles[kind]] as const),
  ['csv', 'Table of papers (CSV)'],
  ['bib', 'References (BibTeX)'],
  ['ris', 'References (RIS)'],
  ['jsonl', 'Papers (JSON Lines)'],
  ['json', 'Whole analysis (JSON)'],
  ['receipt', 'Import receipt (CSV)'],
];

/** Saves the map, a chart, the table or the analysis; pictures are shown before as they will be. */
export function ExportDialog({ initialSubject }: { readonly initialSubject: PictureSubject }) {
  const page = usePage();
  const close = useCloseDialog();
  const theme = useTheme();
  const view = useSession((session) => session.project!.view);
  const visible = useSession((session) => selectShown(session)?.mask ?? null);
  const chosen = useSession((session) => session.explore.present.topics);
  const coloring = useSession((session) => session.coloring);
  const [subject, setSubject] = useState<Subject>(initialSubject);
  const [look, setLook] = useState<Omit<PictureOptions, 'subject'>>({
    theme,
    title: view.name,
    hasLegend: true,
    extent: null,
  });
  const [file, setFile] = useState<FileOptions>({ format: 'png', scale: 2 });

  const picture = isData(subject) ? null : subject;
  const { field, isShare, similarity } = useChartInput(picture === null || picture === 'map' ? 'topic-sizes' : picture);
  const content = useMemo(
    () => ({
      ...{ map: view.map, visible, chosen, coloring, chart: { field, isShare, similarity } },
      paint: (theme: Theme) => selectPaperColors(page.store.read(), theme),
    }),
    [page, view, visible, chosen, coloring, field, isShare, similarity],
  );
  // Thousands of papers take a moment to draw: typing a title does not wait for them.
  const drawn = useDeferredValue(look);
  const scene = useMemo(
    () => picture && drawPicture(content, { ...drawn, subject: picture }),
    [content, drawn, picture],
  );
  const save = () => {
    close();
    if (isData(subject)) void exportData(page, subject);
    else void exportPicture(page, content, { ...look, subject, ...file });
  };
  return (
    <DialogFrame
      title="Export"
      width={920}
      actions={
        <>
          <Button className="button" onPress={close}>
            Cancel
          </Button>
          <Button className="button primary" onPress={save}>
            Export {isData(subject) ? dataNames[subject] : file.format.toUpperCase()}
          </Button>
        </>
      }
    >
      <div className="export">
        <RadioGroup className="subjects" value={subject} onChange={(next) => setSubject(next as Subject)}>
          <Label className="spoken">What to export</Label>
          {subjects.map(([value, title]) => (
            <Radio key={value} value={value} className="subject">
              {title}
            </Radio>
          ))}
        </RadioGroup>
        {scene ? (
          <div className="picture">
            <PicturePreview scene={scene} />
            <ExportOptions
              isMap={picture === 'map'}
              look={look}
              file={file}
              scene={scene}
              extentInSight={() => page.map.current?.getExtent() ?? null}
              onLook={setLook}
              onFile={setFile}
            />
          </div>
        ) : (
          isData(subject) && <p className="about">{aboutData[subject]}</p>
        )}
      </div>
    </DialogFrame>
  );
}

const dataNames: Record<DataFormat, string> = {
  csv: 'CSV',
  jsonl: 'JSON Lines',
  bib: 'BibTeX',
  ris: 'RIS',
  json: 'JSON',
  receipt: 'CSV',
};

const aboutData: Record<DataFormat, string> = {
  csv:
    'One row for each paper: its id, title, year, venue, place on the map and topic, and what else the source gave. ' +
    'Opens in any spreadsheet; all papers are in it, whatever the filter shows.',
  jsonl:
    'A JSON object for each paper on a line of its own, with everything the source gave, its topic and its place on the ' +
    'map. For programs; all papers are in it, whatever the filter shows.',
  bib:
    'An entry for each paper, with its topic among the keywords. For LaTeX, JabRef and other reference managers; all ' +
    'papers are in it, whatever the filter shows.',
  ris:
    'A record for each paper, with its topic among the keywords. For Zotero, EndNote, Mendeley and other reference ' +
    'managers; all papers are in it, whatever the filter shows.',
  json:
    'Everything that was computed, for programs: papers, topics with their terms, positions, nearest papers and the ' +
    'settings that led to them.',
  receipt:
    'What was imported: for each file the records identified, included, merged as duplicates, refused and without ' +
    'abstract, as a PRISMA flow diagram asks for them; and a row for each merge and refusal with its reason.',
};

function isData(subject: Subject): subject is DataFormat {
  return subject in dataNames;
}
