import { decode, encode } from './codec.ts';
import type { CancelSignal, HostEvents, OverallProgress, Services, Shell } from './contract.ts';
import { createFailure, failureData } from './failure.ts';
import { inPieces } from './pieces.ts';
import { maxMessageBytes, type Channel, type Reply, type Request } from './rpc.ts';

/** A page that is being answered. */
export interface Served {
  /** Tells the page something unasked. */
  emit<E extends keyof HostEvents>(event: E, value: HostEvents[E]): void;
}

type Method = (...args: unknown[]) => Promise<unknown>;

interface RunningCall {
  abort(): void;
}

/**
 * Answers a page's calls until the channel closes, which cancels those that run. Only methods that the two objects own
 * can be called; a message that is no request closes the channel.
 */
export function serve(carrier: Channel, offer: { readonly services: Services; readonly shell: Shell }): Served {
  const channel = inPieces(carrier, maxMessageBytes);
  const methods = methodsOf(offer);
  const running = new Map<number, RunningCall>();
  let isClosed = false;
  const send = (reply: Reply) => {
    if (!isClosed) channel.send(encode(reply));
  };

  const answer = async (request: Extract<Request, readonly ['call', ...unknown[]]>) => {
    const [, id, name, args, hasProgress, hasSignal] = request;
    const { signal, abort } = createSignal();
    const onProgress = (progress: OverallProgress) => {
      if (running.has(id)) send(['progress', id, progress]);
    };
    running.set(id, { abort });
    try {
      const method = methods.get(name);
      if (!method) throw createFailure('not-found', `This version of Topograph cannot do "${name}".`);
      const value = await method(...args, ...(hasProgress ? [onProgress] : []), ...(hasSignal ? [signal] : []));
      running.delete(id);
      send(['result', id, value]);
    } catch (error) {
      running.delete(id);
      send(['failure', id, failureData(error)]);
    }
  };

  channel.onMessage((bytes) => {
    const request = readRequest(bytes);
    if (!request) channel.close?.();
    else if (request[0] === 'hello') send(['hello', [...methods.keys()]]);
    else if (request[0] === 'cancel') running.get(request[1])?.abort();
    else if (!running.has(request[1])) void answer(request);
  });
  channel.onClose(() => {
    isClosed = true;
    for (const call of running.values()) call.abort();
  });
  return { emit: (event, value) => send(['event', event, value]) };
}

/** The methods that an offer's own properties name: 'services.open', 'shell.saveFile'. */
function methodsOf(offer: { readonly services: Services; readonly shell: Shell }): Map<string, Method> {
  const methods = new Map<string, Method>();
  for (const half of ['services', 'shell'] as const) {
    for (const [name, method] of Object.entries(offer[half])) {
      if (typeof method === 'function') methods.set(`${half}.${name}`, method as Method);
    }
  }
  return methods;
}

function readRequest(bytes: Uint8Array): Request | null {
  let message: unknown;
  try {
    message = decode(bytes);
  } catch {
    return null;
  }
  if (!Array.isArray(message)) return null;
  const [kind, id, name, args] = message;
  const isRequest =
    kind === 'hello' ||
    (kind === 'cancel' && Number.isSafeInteger(id)) ||
    (kind === 'call' && Number.isSafeInteger(id) && typeof name === 'string' && Array.isArray(args));
  return isRequest ? (message as unknown as Request) : null;
}

/** The signal of one call and what raises it. */
function createSignal(): { signal: CancelSignal; abort: () => void } {
  const listeners = new Set<() => void>();
  const state = { aborted: false };
  return {
    signal: {
      get aborted() {
        return state.aborted;
      },
      addEventListener: (_type, listener) => void listeners.add(listener),
      removeEventListener: (_type, listener) => void listeners.delete(listener),
    },
    abort() {
      if (state.aborted) return;
      state.aborted = true;
      for (const listener of [...listeners]) listener();
    },
  };
}
