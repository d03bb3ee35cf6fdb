import type { Settings } from '../../src/settings.ts';
import { ChoiceSetting, NumberSetting } from './SettingRow.tsx';

/** How topics are found, and how many papers may be left in none. */
export function ClusterSettings({
  settings,
  onChange,
}: {
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}) {
  const { clusters } = settings;
  const isKmeans = clusters.engine === 'ml-kmeans' || clusters.engine === 'spherical';
  return (
    <>
      <ChoiceSetting
        label="Found by"
        explanation={explanations[isKmeans ? 'auto' : clusters.engine] ?? ''}
        value={isKmeans ? 'auto' : clusters.engine}
        choices={[
          ['auto', 'k-means'],
          ['leiden', 'Leiden'],
          ['hdbscan', 'HDBSCAN'],
          ['ward', 'Ward'],
          ['average', 'Average'],
        ]}
        onChange={(engine) => onChange({ ...settings, clusters: { ...clusters, engine } })}
      />
      <NumberSetting
        label="Unassigned, at most %"
        explanation="This share of the papers may be left in no topic: those that belong to theirs the least. 0 keeps every paper in one."
        value={Math.round(clusters.maxUnassigned * 100)}
        min={0}
        max={50}
        onChange={(percent) => onChange({ ...settings, clusters: { ...clusters, maxUnassigned: percent / 100 } })}
      />
    </>
  );
}

const explanations: Readonly<Record<string, string>> = {
  auto: 'k-means agreed best with given labels wherever it was measured.',
  leiden: 'Leiden finds communities among papers that are near each other; topics differ more in size.',
  hdbscan: 'HDBSCAN finds dense groups first and gives the rest to the nearest; it may find fewer topics than asked.',
  ward: 'Ward merges papers step by step into topics of like breadth.',
  average: 'Average linkage merges papers step by step; a few topics become large, some stay very small.',
};
