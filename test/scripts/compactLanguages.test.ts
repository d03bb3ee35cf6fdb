import { expect, test } from 'vitest';
import { eld } from 'eld/extrasmall';
import { pathToFileURL } from 'node:url';
import { compactModule } from '../../scripts/compactLanguages.mjs';

const folder = pathToFileURL('node_modules/eld/src/').href;

test('the languages in a bundle are told apart like those of the package', async () => {
  const { ngramsData } = (await import(/* @vite-ignore */ `${folder}ngrams/extrasmall.js`)) as { ngramsData: object };
  const { createEld } = (await import(/* @vite-ignore */ `${folder}languageDetector.js`)) as {
    createEld: () => { instance: typeof eld; loadData: (data: object) => string };
  };
  const bundled = (await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(compactModule(ngramsData))}`
  )) as { ngramsData: object };
  const { instance, loadData } = createEld();
  loadData(bundled.ngramsData);
  const texts = [
    'Wir zeigen, dass es so ist.',
    'Nous montrons que oui.',
    '我们表明情况如此',
    'constructor toString',
    '',
  ];
  const told = (detector: typeof eld) =>
    texts.map((text) => {
      const found = detector.detect(text);
      return [found.language, found.getScores(), found.isReliable()];
    });
  expect(told(instance)).toEqual(told(eld));
  expect(instance.detect(texts[0]).language).toBe('de');
});
