import { useState } from 'react';
import { Label, Text, TextArea, TextField } from 'react-aria-components';
import type { Settings } from '../../src/settings.ts';
import { otherLanguages } from '../state/otherLanguages.ts';
import type { LanguageShare } from '../state/otherLanguages.ts';
import { useSession } from '../state/page.ts';
import { ClusterSettings } from './ClusterSettings.tsx';
import { KScoresChart } from './KScoresChart.tsx';
import { ChoiceSetting, NumberSetting } from './SettingRow.tsx';
import { stopWordsOf } from './stopWordsOf.ts';

/** How many topics there are and which words they are made of. */
export function TopicSettings({
  settings,
  onChange,
}: {
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}) {
  const receipt = useSession((session) => session.project!.view.receipt);
  const languages = otherLanguages(receipt);
  const { topics, kScores, nPapers } = useSession((session) => session.project!.view.map);
  const { text, clusters } = settings;
  const [stopWords, setStopWords] = useState(text.stopWords.join(', '));
  // Reset to defaults empties the list from outside.
  const shownStopWords =
    stopWordsOf(stopWords).join() === text.stopWords.join() ? stopWords : text.stopWords.join(', ');
  const setK = (k: number | null) => onChange({ ...settings, clusters: { ...clusters, k } });
  const setNGram = (maxNGram: number) => onChange({ ...settings, text: { ...text, maxNGram } });
  return (
    <section>
      <h3>Topics</h3>
      <ChoiceSetting
        label="Number of topics"
        explanation="More topics are narrower; fewer are broader. Automatic takes a number whose topics are well apart and come back on samples of the papers."
        value={clusters.k === null ? 'auto' : 'given'}
        choices={[
          ['auto', 'Automatic'],
          ['given', 'Exactly'],
        ]}
        onChange={(choice) => setK(choice === 'auto' ? null : topics.length)}
      />
      {clusters.k !== null && (
        <NumberSetting
          label="Topics"
          explanation={`From 2 up to the number of papers, ${nPapers.toLocaleString('en')}.`}
          value={clusters.k}
          min={2}
          max={Math.max(2, nPapers)}
          onChange={setK}
        />
      )}
      <KScoresChart kScores={kScores} chosen={clusters.k ?? topics.length} onChoose={setK} />
      <ClusterSettings settings={settings} onChange={onChange} />
      <ChoiceSetting
        label="Longest term"
        explanation="Longer terms catch phrases such as “low-rank adaptation”; shorter ones run faster and find common words only."
        value={String(text.maxNGram)}
        choices={[
          ['1', 'One word'],
          ['2', 'Two words'],
          ['3', 'Three words'],
        ]}
        onChange={(n) => setNGram(Number(n))}
      />
      {(languages.length > 0 || text.languages !== 'keep') && (
        <ChoiceSetting
          label="Other languages"
          explanation={`${listOf(languages)}. Kept, they are papers like any others; left out, they stay in the project but in no topic; apart, each language is a topic.`}
          value={text.languages}
          choices={[
            ['keep', 'Keep'],
            ['drop', 'Leave out'],
            ['separate', 'Apart'],
          ]}
          onChange={(choice) => onChange({ ...settings, text: { ...text, languages: choice } })}
        />
      )}
      <TextField
        className="setting"
        value={shownStopWords}
        onChange={(words) => {
          setStopWords(words);
          onChange({ ...settings, text: { ...text, stopWords: stopWordsOf(words) } });
        }}
      >
        <Label>Words to leave out</Label>
        <TextArea className="input" rows={2} spellCheck={false} placeholder="model, approach, results" />
        <Text slot="description" className="meta">
          Words that say nothing in your field, with commas or spaces between them. Common English words are left out
          anyway.
        </Text>
      </TextField>
    </section>
  );
}

function listOf(languages: readonly LanguageShare[]): string {
  if (languages.length === 0) return 'All papers are in English';
  return languages.map(({ name, papers }) => `${papers.toLocaleString('en')} in ${name}`).join(', ');
}
