import type { Analysis } from '../analysis.ts';
import { qualityGround } from '../analytics/quality.ts';
import type { Services } from '../host/contract.ts';
import { createFailure } from '../host/failure.ts';
import type { NamingModel } from '../naming.ts';
import { stringAt } from '../strings.ts';
import type { Engine } from './engine.ts';
import { proposeNames, wordsOf } from './naming/proposeNames.ts';
import { hasShape } from './project/hasShape.ts';
import type { Project } from './project/project.ts';

/** What the services need of the window in which the project is open. */
interface Window {
  readonly engine: Engine;
  project(): Promise<Project>;
  finished<T>(answer: Promise<{ value: T } | null>): Promise<T>;
}

type TopicServices = Pick<
  Services,
  'quality' | 'topicSimilarity' | 'vocabulary' | 'previewVocabulary' | 'proposeNames'
>;

/** The services that tell of the topics of the open project, and of what they could be. */
export function createTopicServices({ engine, project, finished }: Window): TopicServices {
  const qualityOf = rememberByAnalysis((analysis) => finished(engine.errand('quality', qualityGround(analysis))));
  const vocabularyOf = rememberByAnalysis(({ vocabulary, matrix, labels, topics }) =>
    finished(engine.errand('vocabulary', { vocabulary, matrix, labels, nTopics: topics.length })),
  );
  return {
    quality: async () => qualityOf((await project()).analysis),

    async topicSimilarity(level) {
      const { vectors, levels, mainLevel } = (await project()).analysis;
      const asked = levels[mainLevel + Number(level)];
      if (!asked) throw createFailure('not-found', 'This map has no such level of topics. Choose another one.');
      const { labels, topics } = asked;
      return finished(engine.errand('similarity', { vectors, labels, nTopics: topics.length }));
    },

    vocabulary: async () => vocabularyOf((await project()).analysis),

    async previewVocabulary(text, onProgress, signal) {
      const { papers, settings, edits, analysis } = await project();
      const { labels, topics, vocabulary } = analysis;
      const present = { labels, nTopics: topics.length, nTerms: vocabulary.terms.length };
      const request = { project: { papers, settings, edits, analysis: present }, text };
      const result = await engine.analysis('previewVocabulary', request, { onProgress, signal });
      return result && result.value;
    },

    async proposeNames(model, onProgress, signal) {
      if (!hasShape<NamingModel>(model, modelShape) || !['ollama', 'openai'].includes(model.kind))
        throw createFailure('bad-settings', 'This model cannot be read. Give its address and its name again.');
      const { papers, analysis } = await project();
      const titleOf = (paper: number) => stringAt(papers.titles, paper);
      const words = analysis.topics.map((topic) => wordsOf(topic, titleOf));
      const controller = new AbortController();
      const abort = () => controller.abort();
      if (signal?.aborted) abort();
      signal?.addEventListener('abort', abort);
      const started = performance.now();
      const tell = (nAnswered: number) => {
        const overall = nAnswered / Math.max(1, words.length);
        const seconds = (performance.now() - started) / 1000;
        const secondsLeft = nAnswered === 0 ? null : (seconds / nAnswered) * (words.length - nAnswered);
        onProgress({ stage: 'topics', fraction: overall, overall, secondsLeft });
      };
      try {
        return await proposeNames(model, words, tell, controller.signal);
      } finally {
        signal?.removeEventListener('abort', abort);
      }
    },
  };
}

const modelShape: NamingModel = { address: '', kind: 'ollama', model: '', key: '' };

/** Remembers what was made of the analysis that was asked about last; a failure is not remembered. */
function rememberByAnalysis<T>(make: (analysis: Analysis) => Promise<T>): (analysis: Analysis) => Promise<T> {
  let last: { readonly analysis: Analysis; readonly made: Promise<T> } | null = null;
  return (analysis) => {
    if (last?.analysis !== analysis) {
      const made = make(analysis);
      last = { analysis, made };
      made.catch(() => last?.made === made && (last = null));
    }
    return last.made;
  };
}
