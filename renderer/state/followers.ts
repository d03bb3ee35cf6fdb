import type { Ranking, Services } from '../../src/host/contract.ts';
import { askForTrust } from './askForTrust.ts';
import { askForField } from './askForFields.ts';
import type { Store } from './store.ts';

/** Answers how long to wait before a search, so that a test need not. */
export interface FollowOptions {
  readonly searchDelayMs?: number;
  readonly onFailure: (error: unknown) => void;
}

/**
 * Keeps what the host knows in step with what the person chose: searches for the query in the box, once typing pauses,
 * fetches the chosen paper and the fields that are filtered by. Late answers of older questions are dropped. The answer stops it.
 */
export function followChoices(store: Store, services: Services, options: FollowOptions): () => void {
  const stops = [
    followQuery(store, services, options),
    followPaper(store, services, options),
    followFields(store, services, options),
  ];
  return () => stops.forEach((stop) => stop());
}

function followQuery(store: Store, services: Services, { searchDelayMs = 80, onFailure }: FollowOptions): () => void {
  let asked = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const search = async (question: string, query: string, ranking: Ranking) => {
    try {
      const hits = await services.search(query, ranking);
      if (asked === question) store.dispatch({ type: 'search/answered', query, hits });
    } catch (error) {
      if (asked === question) onFailure(error);
    }
  };
  const follow = () => {
    const { project, explore, search: asking } = store.read();
    const query = explore.present.query.trim();
    const question = `${project?.revision ?? 0} ${asking.ranking} ${query}`;
    if (!project || question === asked) return;
    asked = question;
    clearTimeout(timer);
    if (query === '') store.dispatch({ type: 'search/answered', query: '', hits: null });
    else timer = setTimeout(() => void search(question, query, asking.ranking), searchDelayMs);
  };
  const unsubscribe = store.subscribe(follow);
  follow();
  return () => {
    unsubscribe();
    clearTimeout(timer);
    asked = '\n';
  };
}

function followPaper(store: Store, services: Services, { onFailure }: FollowOptions): () => void {
  let asked = '';
  const fetch = async (question: string, paper: number) => {
    try {
      const detail = await services.paper(paper);
      if (asked === question) store.dispatch({ type: 'paper/arrived', detail });
    } catch (error) {
      if (asked === question) onFailure(error);
    }
  };
  const follow = () => {
    const { project, explore } = store.read();
    const { paper } = explore.present;
    const question = `${project?.revision ?? 0} ${paper}`;
    if (!project || question === asked) return;
    asked = question;
    if (paper !== null) void fetch(question, paper);
  };
  const unsubscribe = store.subscribe(follow);
  follow();
  return () => {
    unsubscribe();
    asked = '\n';
  };
}

function followFields(store: Store, services: Services, { onFailure }: FollowOptions): () => void {
  const follow = () => {
    const { project, explore, coloring } = store.read();
    if (!project) return;
    const asker = { store, services };
    const { by, isDoubtShown, trust } = coloring;
    for (const { name } of explore.present.fields) askForField(asker, name).catch(onFailure);
    if (by.kind === 'field') askForField(asker, by.name).catch(onFailure);
    const needsTrust = isDoubtShown || by.kind === 'trust' || by.kind === 'continuity';
    if (needsTrust && !trust) askForTrust(asker).catch(onFailure);
  };
  const unsubscribe = store.subscribe(follow);
  follow();
  return unsubscribe;
}
