import type { Asker } from './askForFields.ts';

const asked = new WeakMap<object, Promise<void>>();

/** Has the map's faithfulness come into the session; asks the host once a map. */
export function askForTrust({ store, services }: Asker): Promise<void> {
  const { project, coloring } = store.read();
  if (!project || coloring.trust) return Promise.resolve();
  const { positions } = project.view.map;
  let answer = asked.get(positions);
  if (!answer) {
    answer = services.trust().then((trust) => {
      if (store.read().project?.view.map.positions === positions) store.dispatch({ type: 'trust/arrived', trust });
    });
    asked.set(positions, answer);
    const forget = () => asked.delete(positions);
    answer.then(forget, forget);
  }
  return answer;
}
