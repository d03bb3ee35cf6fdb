import { describe, expect, test } from 'vitest';
import type { NamingModel } from '../../../src/naming.ts';
import { chatAddress } from '../../../src/node/naming/askModel.ts';
import { cleanName } from '../../../src/node/naming/cleanName.ts';
import { proposeNames } from '../../../src/node/naming/proposeNames.ts';
import { ollamaSays, openaiSays, withStandIn } from './standIn.ts';

const topics = [
  { terms: ['bees', 'hive'], titles: ['Honey bees', 'Swarms'] },
  { terms: ['stars', 'novae'], titles: ['Neutron stars'] },
];
const model = (address: string, more: Partial<NamingModel> = {}): NamingModel => ({
  address,
  kind: 'ollama',
  model: 'tiny',
  key: '',
  ...more,
});
const never = new AbortController().signal;
const propose = (one: NamingModel, timeoutMs?: number) => proposeNames(one, topics, () => {}, never, timeoutMs);

describe('names from a language model', () => {
  test('Ollama: one question a topic with its terms and titles, and nothing else', async () => {
    const answers = ['Honey bee behaviour', 'Neutron stars'];
    await withStandIn(
      (_, response, nth) => ollamaSays(response, answers[nth]),
      async (address, questions) => {
        const heard: number[] = [];
        expect(await proposeNames(model(address), topics, (n) => heard.push(n), never)).toEqual({
          names: answers,
          note: '',
        });
        expect(heard).toEqual([0, 1]);
        expect(questions.map(({ path, key }) => [path, key])).toEqual([
          ['/api/chat', undefined],
          ['/api/chat', undefined],
        ]);
        expect(questions[0].body.model).toBe('tiny');
        expect(questions[0].body.messages[1].content).toBe('Terms: bees, hive\nTitles:\n- Honey bees\n- Swarms\nName:');
      },
    );
  });

  test('a server like OpenAI’s, with a key', async () => {
    await withStandIn(
      (_, response, nth) => openaiSays(response, `Topic ${'AB'[nth]}`),
      async (address, questions) => {
        const { names } = (await propose(model(`${address}/v1/`, { kind: 'openai', key: 'secret' })))!;
        expect(names).toEqual(['Topic A', 'Topic B']);
        expect(questions[0]).toMatchObject({ path: '/v1/chat/completions', key: 'Bearer secret' });
      },
    );
  });

  test('answers that are no names, or the same name again, leave the usual ones', async () => {
    const answers = ['Bees', 'bees'];
    await withStandIn(
      (_, response, nth) => ollamaSays(response, answers[nth]),
      async (address) => {
        expect(await propose(model(address))).toEqual({
          names: ['Bees', null],
          note: '1 of 2 answers were no usable name. The usual names stay for the others.',
        });
      },
    );
  });

  test.each([
    [
      'garbage',
      (response: { end(text: string): void }) => response.end('<html>hello</html>'),
      /not as a language model/,
    ],
    [
      'JSON of another kind',
      (response: { end(text: string): void }) => response.end('{"choices":[]}'),
      /not as a language/,
    ],
    [
      'an endless answer',
      (response: { end(text: string): void }) => response.end('x'.repeat(1 << 20)),
      /not as a language/,
    ],
  ])('%s is told in a sentence, and what came before is kept', async (_, say, expected) => {
    await withStandIn(
      (__, response, nth) => (nth === 0 ? ollamaSays(response, 'Bees') : say(response)),
      async (address) => {
        const proposals = (await propose(model(address)))!;
        expect(proposals.names).toEqual(['Bees', null]);
        expect(proposals.note).toMatch(expected);
      },
    );
  });

  test.each([
    [401, /wants a key/],
    [404, /knows no model "tiny"/],
    [500, /status 500/],
    [302, /no language model to be reached/],
  ])('a server that refuses with %i is asked once', async (status, expected) => {
    await withStandIn(
      (_, response) => response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end('{}'),
      async (address, questions) => {
        const proposals = (await propose(model(address)))!;
        expect(proposals.names).toEqual([null, null]);
        expect(proposals.note).toMatch(expected);
        expect(questions.length).toBe(1);
      },
    );
  });

  test('a server that is not there, and one that never answers, are told', async () => {
    let closed = '';
    await withStandIn(
      () => {},
      async (address) => {
        closed = address;
        expect((await propose(model(address), 100))!.note).toMatch(/took longer than 0 seconds|took longer/);
      },
    );
    expect((await propose(model(closed)))!.note).toMatch(/no language model to be reached at 127\.0\.0\.1/);
  });

  test('a person can give up while the server thinks', async () => {
    await withStandIn(
      () => {},
      async (address) => {
        const controller = new AbortController();
        setTimeout(() => controller.abort(), 50);
        expect(await proposeNames(model(address), topics, () => {}, controller.signal)).toBeNull();
      },
    );
  });
});

test('an answer becomes one short line, whatever it is', () => {
  const answers: readonly (readonly [string, string | null])[] = [
    ['"Graph neural networks."', 'Graph neural networks'],
    ['<think>Hm, bees?\nYes.</think>\n\n**Honey bees**\nBecause …', 'Honey bees'],
    ['Topic name: LoRA fine-tuning', 'LoRA fine-tuning'],
    ['1. U-Net segmentation', 'U-Net segmentation'],
    ['3D point clouds', '3D point clouds'],
    ['  ', null],
    ['…!?', null],
    ['<think>never ends', null],
    ['word '.repeat(30), null],
    ['x'.repeat(200), null],
    ['Bees\u0000\u202e\u200b and hives', 'Bees and hives'],
    ['=HYPERLINK("x")', '=HYPERLINK("x")'],
  ];
  expect(answers.map(([answer]) => cleanName(answer))).toEqual(answers.map(([, name]) => name));
});

test('an address leads to where its kind of server takes questions; others are refused', () => {
  const at = (address: string, kind: NamingModel['kind'] = 'ollama') => chatAddress({ address, kind }).href;
  expect([
    at('http://localhost:11434'),
    at('http://localhost:11434/api'),
    at(' http://[::1]:11434/api/chat '),
    at('https://example.org/llm', 'openai'),
    at('http://localhost:1234/v1/', 'openai'),
    at('http://localhost:1234/v1/chat/completions', 'openai'),
  ]).toEqual([
    'http://localhost:11434/api/chat',
    'http://localhost:11434/api/chat',
    'http://[::1]:11434/api/chat',
    'https://example.org/llm/v1/chat/completions',
    'http://localhost:1234/v1/chat/completions',
    'http://localhost:1234/v1/chat/completions',
  ]);
  for (const wrong of ['', 'localhost:11434', 'file:///etc/passwd', 'ftp://x', 'http://me:secret@x', 'javascript:1'])
    expect(() => at(wrong)).toThrow('no address of a server');
});
