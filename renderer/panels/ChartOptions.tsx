import { useEffect } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { ChartKind } from '../../src/map/charts/chartScene.ts';
import { tellFailure } from '../commands/runWork.ts';
import { ListChoice } from '../parts/ListChoice.tsx';
import { askForField, askForFields } from '../state/askForFields.ts';
import { useDispatch, usePage, useSession } from '../state/page.ts';

/** What can be chosen of a chart beside the chart itself; nothing for most. */
export function ChartOptions({ kind }: { readonly kind: ChartKind }) {
  if (kind === 'field') return <FieldChoice />;
  return kind === 'topics-over-time' ? <ShareChoice /> : null;
}

function ShareChoice() {
  const dispatch = useDispatch();
  const areShares = useSession((session) => session.layout.areShares);
  return (
    <ToggleButtonGroup
      className="segments chart-option"
      aria-label="What is drawn of each year"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[areShares ? 'shares' : 'counts']}
      onSelectionChange={(keys) => dispatch({ type: 'layout/changed', change: { areShares: keys.has('shares') } })}
    >
      <ToggleButton id="counts" className="segment">
        Papers
      </ToggleButton>
      <ToggleButton id="shares" className="segment">
        Share
      </ToggleButton>
    </ToggleButtonGroup>
  );
}

/** The fields that tell papers apart; the first of them until the person chooses. */
function FieldChoice() {
  const page = usePage();
  const dispatch = useDispatch();
  const revision = useSession((session) => session.project?.revision);
  const summaries = useSession((session) => session.fields.summaries);
  const chosen = useSession((session) => session.layout.field);
  const offered = (summaries ?? []).filter(({ nValues }) => nValues > 0);
  const field = offered.some(({ name }) => name === chosen) ? chosen : (offered[0]?.name ?? null);
  useEffect(() => {
    askForFields(page).catch((error: unknown) => tellFailure(page.store, error));
  }, [page, revision]);
  useEffect(() => {
    if (field === null) return;
    if (field !== chosen) dispatch({ type: 'layout/changed', change: { field } });
    askForField(page, field).catch((error: unknown) => tellFailure(page.store, error));
  }, [page, dispatch, field, chosen, revision]);
  return (
    <ListChoice
      className="chart-option"
      label="Field"
      options={offered.map(({ name }) => ({ id: name, title: name }))}
      chosen={field}
      onChoose={(name) => dispatch({ type: 'layout/changed', change: { field: name } })}
    />
  );
}
