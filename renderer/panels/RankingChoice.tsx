import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Ranking } from '../../src/host/contract.ts';
import { useDispatch, useSession } from '../state/page.ts';

const rankings: readonly (readonly [Ranking, string])[] = [
  ['words', 'Words'],
  ['likeness', 'Meaning'],
  ['both', 'Both'],
];

/** What the papers found are ranked by. */
export function RankingChoice() {
  const ranking = useSession((session) => session.search.ranking);
  const isExample = useSession((session) => /(?<!\S)like:/i.test(session.search.query));
  const dispatch = useDispatch();
  if (isExample) return null;
  return (
    <ToggleButtonGroup
      className="ranking-choice"
      aria-label="Find by"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[ranking]}
      onSelectionChange={(keys) => {
        const [chosen] = [...keys] as Ranking[];
        if (chosen) dispatch({ type: 'search/ranked', ranking: chosen });
      }}
    >
      {rankings.map(([name, title]) => (
        <ToggleButton key={name} id={name}>
          {title}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
