import { expect, test } from 'vitest';
import { carryColors } from '../../../renderer/state/carryColors.ts';
import { tinyProject } from '../tinyProject.ts';

const { map } = tinyProject();
const renamed = (names: readonly string[]) => {
  const levels = map.levels.map((level) => ({
    ...level,
    topics: level.topics.map((topic, i) => ({ ...topic, name: names[i] ?? topic.name })),
  }));
  return { ...map, levels };
};
const [first, second] = map.levels[map.mainLevel].topics.map(({ name }) => name);

test('a topic that is named otherwise keeps the colour that it was given', () => {
  expect(carryColors({ [first]: '#112233', [second]: '#445566' }, map, renamed(['Whales']))).toEqual({
    Whales: '#112233',
    [second]: '#445566',
  });
});

test('colours stay where every name does, and a colour given to the new name is not replaced', () => {
  const byHand = { [first]: '#112233' };
  expect(carryColors(byHand, map, renamed([]))).toBe(byHand);
  expect(carryColors({ ...byHand, Whales: '#445566' }, map, renamed(['Whales']))).toEqual({ Whales: '#445566' });
});
