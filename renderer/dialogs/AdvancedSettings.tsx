import type { Settings } from '../../src/settings.ts';
import { ChoiceSetting, NumberSetting } from './SettingRow.tsx';

/** Settings that few people need: how terms are counted and weighted, and which engines compute. */
export function AdvancedSettings({
  settings,
  onChange,
}: {
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}) {
  const { text, vectors, clusters, projection } = settings;
  const setText = (change: Partial<Settings['text']>) => onChange({ ...settings, text: { ...text, ...change } });
  return (
    <>
      <ChoiceSetting
        label="Rare terms"
        explanation="Leaving out more of them is faster and steadier; keeping them finds small, special topics."
        value={text.minDocumentFrequency === null ? 'auto' : 'given'}
        choices={[
          ['auto', 'Automatic'],
          ['given', 'Given'],
        ]}
        onChange={(choice) => setText({ minDocumentFrequency: choice === 'auto' ? null : 2 })}
      />
      {text.minDocumentFrequency !== null && (
        <NumberSetting
          label="Papers a term needs"
          explanation="Terms in fewer papers than this are left out."
          value={text.minDocumentFrequency}
          min={1}
          max={1000}
          onChange={(minDocumentFrequency) => setText({ minDocumentFrequency })}
        />
      )}
      <NumberSetting
        label="Common terms"
        explanation="Terms in more than this share of the papers are left out. Smaller leaves out more of what all papers say."
        value={text.maxDocumentFrequency}
        min={0.05}
        max={1}
        step={0.05}
        onChange={(maxDocumentFrequency) => setText({ maxDocumentFrequency })}
      />
      <ChoiceSetting
        label="Weighting"
        explanation="BM25 allows for the length of abstracts and usually separates topics better; TF-IDF is the classic."
        value={vectors.weighting}
        choices={[
          ['bm25', 'BM25'],
          ['tfidf', 'TF-IDF'],
        ]}
        onChange={(weighting) => onChange({ ...settings, vectors: { ...vectors, weighting } })}
      />
      <ChoiceSetting
        label="Reduction"
        explanation="Exact keeps the directions in which papers differ most; random projection is for millions of papers, sooner done and less exact. Automatic takes the one that fits."
        value={vectors.reduction}
        choices={[
          ['auto', 'Automatic'],
          ['svd', 'Exact (SVD)'],
          ['random-projection', 'Random projection'],
        ]}
        onChange={(reduction) => onChange({ ...settings, vectors: { ...vectors, reduction } })}
      />
      <NumberSetting
        label="Dimensions"
        explanation="Larger keeps finer differences between papers, smaller the broad lines. At most the square root of the number of papers."
        value={vectors.nDimensions}
        min={2}
        max={500}
        onChange={(nDimensions) => onChange({ ...settings, vectors: { ...vectors, nDimensions } })}
      />
      {(clusters.engine === 'auto' || clusters.engine === 'ml-kmeans' || clusters.engine === 'spherical') && (
        <ChoiceSetting
          label="k-means by"
          explanation="ml-kmeans is exact and meant for up to 2,000 papers; spherical is fast for many. Automatic takes the one that fits."
          value={clusters.engine}
          choices={[
            ['auto', 'Automatic'],
            ['ml-kmeans', 'ml-kmeans'],
            ['spherical', 'Spherical'],
          ]}
          onChange={(engine) => onChange({ ...settings, clusters: { ...clusters, engine } })}
        />
      )}
      <ChoiceSetting
        label="Placing engine"
        explanation="umap-js is the reference, for up to 2,000 papers; fast is for any number. Automatic takes umap-js up to 300."
        value={projection.engine}
        choices={[
          ['auto', 'Automatic'],
          ['umap-js', 'umap-js'],
          ['fast', 'Fast'],
        ]}
        onChange={(engine) => onChange({ ...settings, projection: { ...projection, engine } })}
      />
    </>
  );
}
