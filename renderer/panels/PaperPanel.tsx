import { ArrowLeft, Crosshair, FolderInput, TextSearch, X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { PaperDetail } from '../../src/host/contract.ts';
import type { PaperSource } from '../../src/paper.ts';
import { stringAt } from '../../src/strings.ts';
import { languageName } from '../../src/topics/languageNames.ts';
import { CommandButton } from '../parts/CommandButton.tsx';
import { Hint } from '../parts/Hint.tsx';
import { useTopicColors } from '../parts/useTopicColors.ts';
import { useDispatch, useSession } from '../state/page.ts';
import { counted } from '../state/receiptSentence.ts';
import '../styles/paperPanel.css';
import { BelongingLine } from './BelongingLine.tsx';
import { markTerms } from './markTerms.ts';
import { NearestPapers } from './NearestPapers.tsx';
import { PaperLink } from './PaperLink.tsx';

/** The chosen paper: what it is, what it says, what speaks for its topic, and the papers most like it. */
export function PaperPanel() {
  const paper = useSession((session) => session.explore.present.paper);
  const detail = useSession((session) => session.paperDetail);
  const title = useSession(({ project, explore }) =>
    project && explore.present.paper !== null ? stringAt(project.view.map.titles, explore.present.paper) : '',
  );
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
  }, [paper]);
  return (
    <section className="side-panel paper-panel" aria-label="Paper">
      <header className="panel-head">
        <BackToSelection />
        <h2>Paper</h2>
        <CommandButton command="move-papers" icon={FolderInput} />
        <CommandButton command="more-like-paper" icon={TextSearch} />
        <CommandButton command="show-on-map" icon={Crosshair} />
        <CommandButton command="close-paper" icon={X} />
      </header>
      <div ref={scroller} className="scroller" tabIndex={0} role="region" aria-label="Details of the paper">
        <h3 dir="auto">{title || 'Untitled'}</h3>
        {detail && detail.index === paper && <Details detail={detail} />}
      </div>
    </section>
  );
}

/** The way back from one of the papers in hand to all of them; absent while there are none. */
function BackToSelection() {
  const nSelected = useSession((session) => session.explore.present.selection.length);
  const dispatch = useDispatch();
  if (nSelected === 0) return null;
  const said = `Back to the selection of ${counted(nSelected, 'paper', 'papers')}`;
  return (
    <Hint text={said}>
      <Button className="icon-button" aria-label={said} onPress={() => dispatch({ type: 'paper/chosen', paper: null })}>
        <ArrowLeft size={16} aria-hidden />
      </Button>
    </Hint>
  );
}

function Details({ detail }: { readonly detail: PaperDetail }) {
  const { paper, terms } = detail;
  const words = terms.map(({ term }) => term);
  const map = useSession((session) => session.project!.view.map);
  const topic = map.labels[detail.index];
  const topicTerms = map.topics[topic]?.terms ?? terms;
  const marks = useMemo(
    () =>
      markTerms(
        paper.abstract,
        topicTerms.map(({ term }) => term),
      ),
    [paper, topicTerms],
  );
  const facts = [paper.venue, paper.year === null ? '' : String(paper.year)].filter((fact) => fact !== '');
  return (
    <>
      {paper.authors.length > 0 && (
        <p className="authors" dir="auto">
          {paper.authors.join(', ')}
        </p>
      )}
      {facts.length > 0 && <p className="meta">{facts.join(' · ')}</p>}
      <PaperLink paper={paper} />
      <TopicChip topic={topic} />
      <BelongingLine paper={detail.index} />
      {paper.abstract === '' ? (
        <p className="meta">The source gave no abstract for this paper.</p>
      ) : (
        <p className="abstract" dir="auto">
          {marks.map(({ text, isTerm }, i) =>
            isTerm ? (
              <mark key={i} title="A term of the paper’s topic">
                {text}
              </mark>
            ) : (
              text
            ),
          )}
        </p>
      )}
      {words.length > 0 && (
        <>
          <h4>Its terms</h4>
          <ul className="terms">
            {words.map((term) => (
              <li key={term}>
                <TermButton term={term} />
              </li>
            ))}
          </ul>
        </>
      )}
      <NearestPapers paper={detail.index} nearest={detail.nearest} />
      <p className="meta source">
        From {[paper.source, ...paper.alsoIn].map(placeOf).join('; also in ')}
        {paper.language !== '' && paper.language !== 'en' && `. In ${languageName(paper.language)}`}
      </p>
    </>
  );
}

function placeOf({ file, line }: PaperSource): string {
  return line > 0 ? `${file}, line ${line.toLocaleString('en')}` : file;
}

function TopicChip({ topic }: { readonly topic: number }) {
  const name = useSession((session) => session.project!.view.map.topics[topic]?.name);
  const colors = useTopicColors();
  const dispatch = useDispatch();
  if (name === undefined) return <p className="meta">In no topic.</p>;
  return (
    <button
      type="button"
      className="chip"
      title="Show this topic alone"
      onClick={() => dispatch({ type: 'topics/chosen', topics: [topic] })}
    >
      <span className="swatch" style={{ background: colors[topic] }} />
      <span className="name">{name}</span>
    </button>
  );
}

function TermButton({ term }: { readonly term: string }) {
  const dispatch = useDispatch();
  return (
    <button
      type="button"
      className="chip"
      title={`Search for “${term}”`}
      onClick={() => dispatch({ type: 'query/typed', query: term })}
    >
      {term}
    </button>
  );
}
