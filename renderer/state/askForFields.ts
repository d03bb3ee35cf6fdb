import type { Services } from '../../src/host/contract.ts';
import type { Store } from './store.ts';

/** A store, and the host that knows more. */
export interface Asker {
  readonly store: Store;
  readonly services: Services;
}

/** Has the list of the papers' fields come into the session; asks the host once a project. */
export function askForFields({ store, services }: Asker): Promise<void> {
  return once(store, '', async (isCurrent) => {
    if (store.read().fields.summaries) return;
    const summaries = await services.fields();
    if (isCurrent()) store.dispatch({ type: 'fields/listed', summaries });
  });
}

/** The same for one field's values. A field that the papers do not have (any more) never comes, which is no failure. */
export async function askForField(asker: Asker, name: string): Promise<void> {
  const { store, services } = asker;
  if (store.read().fields.columns.has(name)) return;
  await once(store, `field ${name}`, async (isCurrent) => {
    await askForFields(asker);
    if (!store.read().fields.summaries?.some((field) => field.name === name)) return;
    const column = await services.field(name);
    if (isCurrent()) store.dispatch({ type: 'field/arrived', column });
  });
}

interface Asked {
  readonly revision: number;
  readonly answers: Map<string, Promise<void>>;
}

const asked = new WeakMap<Store, Asked>();

/** Asks one question once for a project; a failure may be asked again. */
function once(store: Store, question: string, ask: (isCurrent: () => boolean) => Promise<void>): Promise<void> {
  const revisionNow = () => store.read().project?.revision ?? 0;
  const revision = revisionNow();
  let known = asked.get(store);
  if (known?.revision !== revision) asked.set(store, (known = { revision, answers: new Map() }));
  const { answers } = known;
  let answer = answers.get(question);
  if (!answer) {
    answer = ask(() => revisionNow() === revision);
    answers.set(question, answer);
    answer.catch(() => answers.delete(question));
  }
  return answer;
}
