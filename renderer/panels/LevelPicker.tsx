import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { carryTopics } from '../state/carryTopics.ts';
import { levelsOf, mapAtLevel } from '../state/mapLevel.ts';
import { useDispatch, usePage, useSession } from '../state/page.ts';

/** Chooses how broad the topics are that list, map and charts show, and says where they can be changed; nothing where there is but one level. */
export function LevelPicker() {
  const { store } = usePage();
  const dispatch = useDispatch();
  const map = useSession((session) => session.project!.mainMap);
  const level = useSession((session) => session.explore.present.level);
  const levels = levelsOf(map);
  if (levels.length < 2) return null;
  const choose = (chosen: number) => {
    const { project, explore } = store.read();
    const topics = carryTopics(
      explore.present.topics,
      project!.view.map.labels,
      mapAtLevel(project!.mainMap, chosen).labels,
    );
    dispatch({ type: 'level/chosen', level: chosen, topics });
  };
  return (
    <>
      <ToggleButtonGroup
        className="segments level-picker"
        aria-label="Level of topics"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[level]}
        onSelectionChange={(keys) => choose(Number([...keys][0]))}
      >
        {levels.map((one) => (
          <ToggleButton key={one} id={one} className="segment">
            {titleOf(one)}
            <span className="meta count">{map.levels[map.mainLevel + one].topics.length}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {level !== 0 && (
        <p className="meta no-topic">
          {level < 0 ? 'Broader' : 'Finer'} topics follow from the main ones, where changes are made.{' '}
          <Button className="text-button" onPress={() => choose(0)}>
            Go there
          </Button>
        </p>
      )}
    </>
  );
}

function titleOf(level: number): string {
  if (level < -1) return 'Broadest';
  if (level < 0) return 'Broad';
  return level === 0 ? 'Topics' : 'Fine';
}
