import { expect, test } from 'vitest';
import { languageOf } from '../../src/import/languageOf.ts';
import { hasShared, importFile, shared } from './runImport.ts';

/** One sentence of an abstract in each of many languages. */
const sentences: Record<string, string> = {
  en: 'We study how maps of topics can be drawn from the abstracts of papers and whether readers find what they seek.',
  de: 'Wir untersuchen, wie sich Themenkarten aus wissenschaftlichen Zusammenfassungen erzeugen lassen und wie gut sie gelesen werden.',
  fr: "Cette étude vise à évaluer l'efficacité du traitement chez les patients atteints de diabète.",
  es: 'Se realizó un estudio retrospectivo de los pacientes ingresados en el hospital durante diez años.',
  pt: 'Este estudo analisa a formação de professores nas universidades públicas brasileiras e os seus desafios.',
  it: "Lo studio valuta l'efficacia della terapia nei pazienti anziani ricoverati in ospedale.",
  nl: 'In dit artikel onderzoeken wij hoe kaarten van onderwerpen worden gemaakt en of lezers ze begrijpen.',
  pl: 'Celem pracy jest analiza wpływu mediów społecznościowych na postawy polityczne młodzieży.',
  ru: 'Целью исследования является оценка эффективности лечения больных сахарным диабетом.',
  tr: 'Bu çalışmanın amacı, sosyal medya kullanımının gençlerin siyasi tutumları üzerindeki etkisini incelemektir.',
  sv: 'Syftet med denna studie är att undersöka hur ämneskartor kan skapas automatiskt från sammanfattningar.',
  zh: '本文研究了如何从科学摘要中自动生成主题地图,并评估读者的理解程度。',
  ja: '本研究では、学術論文の要旨から話題の地図を自動的に作成する方法を検討した。',
  ko: '본 연구에서는 학술 논문 초록에서 주제 지도를 자동으로 생성하는 방법을 연구하였다.',
  ar: 'تهدف هذه الدراسة إلى تحليل أثر وسائل التواصل الاجتماعي على المواقف السياسية للشباب.',
};

test.each(Object.entries(sentences))(
  'an abstract in %s is told by one sentence, whatever its title and its source say',
  (code, text) => {
    expect(languageOf('Topic maps of the literature', text, '')).toBe(code);
    expect(languageOf('Einstein, Bohr und die Karte', text, 'xx')).toBe(code);
  },
);

test('what is too short to tell is what its source says, by code or name, else unknown', () => {
  const told = ['', 'en', 'ENG', 'German', 'pt-BR', 'fre', 'Klingon', '__proto__'];
  expect(told.map((name) => languageOf('Radar', '', name))).toEqual(['', 'en', 'en', 'de', 'pt', 'fr', '', '']);
});

test('LaTeX, digits and addresses say nothing', () => {
  expect(languageOf('', '\\alpha $x_1^2$ 12345 67890 https://example.org/a/b/c/d/e/f/g/h/i/j/k/l/m 2^{10}', '')).toBe(
    '',
  );
});

test.skipIf(!hasShared)('of 30,000 real abstracts in English none is taken for another language', () => {
  const found: string[] = [];
  for (const corpus of ['aaai-2022', 'iclr-2021', 'pubmed-drug-reviews', 'arxiv-24-categories']) {
    for (const { title, abstract } of importFile(`${shared}corpora/${corpus}.jsonl.gz`).papers) {
      const code = abstract.length < 60 ? 'en' : languageOf(title, abstract, '');
      if (code !== 'en') found.push(`${code} ${title}`);
    }
  }
  // These are written in French and Spanish.
  expect(found.map((one) => one.slice(0, 8))).toEqual(
    ['fr Repr\u00e9', 'fr Conse', 'es Redes', 'fr Formu', 'fr Paque'].map((one) =>
      expect.stringContaining(one.slice(0, 5)),
    ),
  );
});
