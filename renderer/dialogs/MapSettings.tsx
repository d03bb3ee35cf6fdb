import type { Settings } from '../../src/settings.ts';
import { NumberSetting } from './SettingRow.tsx';

/** How the papers are placed on the map. */
export function MapSettings({
  settings,
  onChange,
}: {
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}) {
  const { projection } = settings;
  const set = (change: Partial<Settings['projection']>) =>
    onChange({ ...settings, projection: { ...projection, ...change } });
  return (
    <section>
      <h3>Map</h3>
      <NumberSetting
        label="Neighbours"
        explanation="Larger shows more of the whole; smaller shows more detail within groups."
        value={projection.nNeighbors}
        min={2}
        max={200}
        onChange={(nNeighbors) => set({ nNeighbors })}
      />
      <NumberSetting
        label="Least distance"
        explanation="Larger spreads papers evenly; smaller packs them into tighter clumps. From 0 to 1."
        value={projection.minDist}
        min={0}
        max={1}
        step={0.05}
        onChange={(minDist) => set({ minDist })}
      />
      <NumberSetting
        label="Seed"
        explanation="Another number gives another, equally good map; the same number always gives the same one."
        value={settings.seed}
        min={0}
        max={1_000_000}
        onChange={(seed) => onChange({ ...settings, seed })}
      />
    </section>
  );
}
