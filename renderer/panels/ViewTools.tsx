import { Download } from 'lucide-react';
import { Button } from 'react-aria-components';
import { papersOfMask } from '../../src/analytics/crossFilter.ts';
import { exportData } from '../commands/exportPicture.ts';
import { Hint } from '../parts/Hint.tsx';
import type { DrawerView } from '../state/drawerViews.ts';
import { selectShown } from '../state/filters.ts';
import { useDispatch, usePage } from '../state/page.ts';
import { ChartOptions } from './ChartOptions.tsx';
import { TableColumnsMenu } from './TableColumnsMenu.tsx';

/** What can be chosen of a view, and its export: a chart as a picture, the table as the papers that it shows. */
export function ViewTools({ view }: { readonly view: DrawerView }) {
  const page = usePage();
  const dispatch = useDispatch();
  const title = view === 'table' ? 'Export the papers in this table' : 'Export this chart';
  const save = () => {
    if (view !== 'table') return dispatch({ type: 'dialog/opened', dialog: { name: 'export', subject: view } });
    const mask = selectShown(page.store.read())?.mask ?? null;
    void exportData(page, 'csv', mask && papersOfMask(mask));
  };
  return (
    <>
      {view === 'table' ? <TableColumnsMenu /> : <ChartOptions kind={view} />}
      <Hint text={title}>
        <Button className="icon-button" aria-label={title} onPress={save}>
          <Download size={16} aria-hidden />
        </Button>
      </Hint>
    </>
  );
}
