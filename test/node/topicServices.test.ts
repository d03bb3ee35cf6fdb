import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProjectView } from '../../src/host/contract.ts';
import { findPlaces } from '../../src/node/places.ts';
import { createWorkspace } from '../../src/node/workspace.ts';
import { unpackStrings } from '../../src/strings.ts';
import { ollamaSays, withStandIn } from './naming/standIn.ts';

const workspace = createWorkspace(findPlaces());
const { services } = workspace;
let view: ProjectView;
beforeAll(async () => {
  view = (await services.open({ sources: [{ sample: 'papers' }], isAddition: false }, () => {}))!;
});
afterAll(() => workspace.close());

describe('of the topics of the open project the services tell', () => {
  it('how good they are, and remember it', async () => {
    const quality = await services.quality();
    expect(quality.topics.map(({ size }) => size)).toEqual(view.map.topics.map(({ size }) => size));
    expect(quality.whole.size + quality.nUnassigned).toBe(63);
    expect(await services.quality()).toBe(quality);
  });

  it('every term with its papers', async () => {
    const { terms, papers, topics, shares } = await services.vocabulary();
    const lora = unpackStrings(terms).indexOf('LoRA');
    expect(lora).toBeGreaterThanOrEqual(0);
    expect(view.map.topics[topics[lora]].name).toMatch(/fine-tuning|LoRA|[Ll]ow-rank/);
    expect(shares[lora] * papers[lora]).toBeGreaterThanOrEqual(1);
  });

  it('what other words would move, and leave the map as it is', async () => {
    const { text } = view.settings;
    const same = (await services.previewVocabulary(text, () => {}))!;
    expect([same.moved.length, same.gone, same.nTermsAfter]).toEqual([0, [], same.nTermsBefore]);
    expect(same.topics.map(({ was }) => was)).toEqual(view.map.topics.map(({ id }) => id));

    const heard: number[] = [];
    const words = { ...text, stopWords: ['fine-tuning', 'retrieval', 'similarity', 'search', 'model', 'models'] };
    const other = (await services.previewVocabulary(words, ({ overall }) => heard.push(overall)))!;
    expect(other.moved.length).toBeGreaterThan(0);
    expect(other.nTermsAfter).toBeLessThan(other.nTermsBefore);
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
    expect([...(await services.project())!.map.labels]).toEqual([...view.map.labels]);
  });

  it('what is wrong with words that cannot be meant, and nothing when a preview is cancelled', async () => {
    const { text } = view.settings;
    await expect(services.previewVocabulary({ ...text, synonyms: ['LLM'] }, () => {})).rejects.toMatchObject({
      code: 'bad-settings',
    });
    expect(await services.previewVocabulary(text, () => {}, AbortSignal.abort())).toBeNull();
  });

  it('the names that a language model on this machine proposes; nothing is renamed', async () => {
    await withStandIn(
      (_, response, nth) => ollamaSays(response, `Name ${'ABCDEFGHIJKLMNOPQRST'[nth]}`),
      async (address) => {
        const model = { address, kind: 'ollama' as const, model: 'tiny', key: '' };
        const { names, note } = (await services.proposeNames(model, () => {}))!;
        expect([names.length, names[0], note]).toEqual([view.map.topics.length, 'Name A', '']);
      },
    );
    expect((await services.project())!.map.topics.map(({ name }) => name)).toEqual(
      view.map.topics.map(({ name }) => name),
    );
    await expect(services.proposeNames({ address: 'nowhere' } as never, () => {})).rejects.toMatchObject({
      code: 'bad-settings',
    });
  });

  it('a wrong address in the proposals, without a failure', async () => {
    const model = { address: 'nowhere', kind: 'ollama' as const, model: 'tiny', key: '' };
    expect((await services.proposeNames(model, () => {}))!.note).toMatch(/no address of a server/);
  });
});
