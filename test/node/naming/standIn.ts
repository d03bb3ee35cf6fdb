import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A question as the server got it. */
export interface Question {
  readonly path: string;
  readonly key: string | undefined;
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
  };
}

/** A server on this machine that stands in for a language model, for `use`; `answer` answers each question. */
export async function withStandIn(
  answer: (question: Question, response: ServerResponse, nth: number) => void,
  use: (address: string, questions: readonly Question[]) => Promise<void>,
): Promise<void> {
  const questions: Question[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const question = { path: request.url ?? '', key: request.headers.authorization, body: JSON.parse(body) };
      questions.push(question);
      answer(question, response, questions.length - 1);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, questions);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** An answer as Ollama gives it. */
export function ollamaSays(response: ServerResponse, content: string): void {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ message: { role: 'assistant', content }, done: true }));
}

/** An answer as OpenAI and those like it give it. */
export function openaiSays(response: ServerResponse, content: string): void {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }));
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
