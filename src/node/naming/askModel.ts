import { createFailure, isFailure } from '../../host/failure.ts';
import type { NamingModel } from '../../naming.ts';

/** An answer longer than this is no name. */
const mostBytes = 1 << 17;

/**
 * What the model answers to the words. Rejects with a failure in one sentence when there is no server at the address, when
 * it refuses, takes longer than `timeoutMs`, or answers with something else; with the signal's reason when that is raised.
 */
export async function askModel(
  model: NamingModel,
  instruction: string,
  words: string,
  { signal, timeoutMs }: { readonly signal: AbortSignal; readonly timeoutMs: number },
): Promise<string> {
  const url = chatAddress(model);
  const messages = [
    { role: 'system', content: instruction },
    { role: 'user', content: words },
  ];
  const body =
    model.kind === 'ollama'
      ? { model: model.model, messages, stream: false, options: { temperature: 0, seed: 1 } }
      : { model: model.model, messages, stream: false, temperature: 0, max_tokens: 400 };
  const headers = { 'content-type': 'application/json', ...(model.key && { authorization: `Bearer ${model.key}` }) };
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.any([signal, timeout]),
    });
    const text = await readText(response);
    if (!response.ok) throw refusal(response.status, url.host, model.model);
    return contentOf(text, url.host);
  } catch (error) {
    if (signal.aborted || isFailure(error)) throw error;
    const seconds = Math.round(timeoutMs / 1000);
    throw createFailure(
      'not-found',
      timeout.aborted
        ? `${url.host} took longer than ${seconds} seconds to answer. Try a smaller model.`
        : `There is no language model to be reached at ${url.host}. Start it, or check the address.`,
    );
  }
}

/** Where a server of this kind takes questions; a failure for an address that cannot be meant. */
export function chatAddress({ address, kind }: Pick<NamingModel, 'address' | 'kind'>): URL {
  const typed = address.trim();
  const url = URL.canParse(typed) ? new URL(typed) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
    throw createFailure(
      'bad-settings',
      `"${typed.slice(0, 100)}" is no address of a server. Give one such as http://localhost:11434.`,
    );
  const path = url.pathname.replace(/\/+$/, '');
  const ending = kind === 'ollama' ? '/api/chat' : '/chat/completions';
  if (path.endsWith(ending)) url.pathname = path;
  else if (kind === 'ollama') url.pathname = `${path.replace(/\/api$/, '')}/api/chat`;
  else url.pathname = `${path.endsWith('/v1') ? path : `${path}/v1`}/chat/completions`;
  return url;
}

async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let nBytes = 0;
  for await (const chunk of response.body ?? []) {
    nBytes += chunk.length;
    if (nBytes > mostBytes) break;
    text += decoder.decode(chunk, { stream: true });
  }
  return text;
}

function contentOf(text: string, host: string): string {
  try {
    const answer = JSON.parse(text) as Partial<{ message: Message; choices: { message?: Message }[] }>;
    const content = answer.message?.content ?? answer.choices?.[0]?.message?.content;
    if (typeof content === 'string') return content;
  } catch {
    // Not JSON: said below.
  }
  throw createFailure(
    'bad-file',
    `${host} answers, but not as a language model does. Check the address and the kind of server.`,
  );
}

interface Message {
  readonly content?: unknown;
}

function refusal(status: number, host: string, model: string): Error {
  if (status === 401 || status === 403) return createFailure('not-permitted', `${host} wants a key, or another one.`);
  if (status === 404)
    return createFailure(
      'not-found',
      `${host} knows no model "${model.slice(0, 60)}", or no such address. Check both.`,
    );
  return createFailure('not-found', `${host} refused to answer (status ${status}). Look at what it says of itself.`);
}
