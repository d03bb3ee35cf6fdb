import { byteLengthOf, decode, encode } from './codec.ts';
import type { CancelSignal, HostEvents, HostFailure, OverallProgress, Services, Shell } from './contract.ts';
import { createFailure } from './failure.ts';
import { inPieces } from './pieces.ts';

/** Carries messages between a page and its host: a WebSocket, an Electron port, or two arrays in a test. */
export interface Channel {
  send(bytes: Uint8Array): void;
  /** Hears every message; the answer stops it. */
  onMessage(listener: (bytes: Uint8Array) => void): () => void;
  /** Hears once that nothing will arrive any more; at once when that is so already. */
  onClose(listener: () => void): () => void;
  /** Ends the connection, where one side can. */
  close?(): void;
}

/** What a page has of its host. */
export interface Client {
  /**
   * Calls that take a progress listener and a signal hear progress and are cancelled through them. A call rejects with a
   * FailureError; also when the channel closes before its answer.
   */
  readonly services: Services;
  /** Holds exactly the methods that this host offers. */
  readonly shell: Shell;
  /** Hears what the host tells unasked; the answer stops it. */
  on<E extends keyof HostEvents>(event: E, listener: (value: HostEvents[E]) => void): () => void;
  onClose(listener: () => void): () => void;
}

/** What travels from page to host. */
export type Request =
  | readonly ['hello']
  | readonly ['call', id: number, method: string, args: readonly unknown[], hasProgress: boolean, hasSignal: boolean]
  | readonly ['cancel', id: number];

/** What travels from host to page. */
export type Reply =
  | readonly ['hello', offers: readonly string[]]
  | readonly ['progress', id: number, value: OverallProgress]
  | readonly ['result', id: number, value: unknown]
  | readonly ['failure', id: number, failure: HostFailure]
  | readonly ['event', name: keyof HostEvents, value: unknown];

/** Bytes that one message of a page may hold, in every host. */
export const maxMessageBytes = 512 * 2 ** 20;

interface PendingCall {
  resolve(value: unknown): void;
  reject(error: Error): void;
  readonly onProgress?: (progress: OverallProgress) => void;
}

/** Greets the host and answers with what it offers; rejects when the channel closes first. */
export function createClient(carrier: Channel): Promise<Client> {
  const channel = inPieces(carrier, Number.MAX_SAFE_INTEGER);
  const pending = new Map<number, PendingCall>();
  const listeners = new Map<string, Set<(value: never) => void>>();
  let nextId = 0;
  let isClosed = false;
  const send = (request: Request) => channel.send(encode(request));

  const call = (method: string, callArgs: readonly unknown[]) =>
    new Promise((resolve, reject) => {
      if (isClosed) throw closedFailure();
      const { args, onProgress, signal } = splitArgs(callArgs);
      const id = nextId++;
      const request: Request = ['call', id, method, args, onProgress !== undefined, signal !== undefined];
      const parts = encode(request);
      const nBytes = byteLengthOf(parts);
      if (nBytes > maxMessageBytes) throw tooLarge(nBytes);
      const cancel = () => send(['cancel', id]);
      const settle = () => {
        pending.delete(id);
        signal?.removeEventListener('abort', cancel);
      };
      pending.set(id, {
        resolve: (value) => (settle(), resolve(value)),
        reject: (error) => (settle(), reject(error)),
        onProgress,
      });
      channel.send(parts);
      if (signal?.aborted) cancel();
      else signal?.addEventListener('abort', cancel);
    });

  return new Promise((resolve, reject) => {
    const client = (offers: readonly string[]): Client => ({
      services: facade(offers, 'services', call) as unknown as Services,
      shell: facade(offers, 'shell', call) as Shell,
      on(event, listener) {
        const ofEvent = listeners.get(event) ?? new Set();
        listeners.set(event, ofEvent.add(listener));
        return () => void ofEvent.delete(listener);
      },
      onClose: (listener) => channel.onClose(listener),
    });

    channel.onMessage((bytes) => {
      const reply = readReply(bytes);
      if (!reply) return channel.close?.();
      if (reply[0] === 'hello') resolve(client(reply[1]));
      else if (reply[0] === 'progress') pending.get(reply[1])?.onProgress?.(reply[2]);
      else if (reply[0] === 'result') pending.get(reply[1])?.resolve(reply[2]);
      else if (reply[0] === 'failure') {
        const { code, message, details } = reply[2];
        pending.get(reply[1])?.reject(createFailure(code, message, details));
      } else if (reply[0] === 'event') {
        for (const listener of listeners.get(reply[1]) ?? []) listener(reply[2] as never);
      }
    });
    channel.onClose(() => {
      isClosed = true;
      reject(closedFailure());
      for (const call of [...pending.values()]) call.reject(closedFailure());
    });
    send(['hello']);
  });
}

/** null for what no host of ours sends. */
function readReply(bytes: Uint8Array): Reply | null {
  try {
    const message = decode(bytes);
    return Array.isArray(message) ? (message as unknown as Reply) : null;
  } catch {
    return null;
  }
}

/** The offered methods of one half of the contract; 'shell.saveFile' becomes saveFile. */
function facade(
  offers: readonly string[],
  half: 'services' | 'shell',
  call: (method: string, args: readonly unknown[]) => Promise<unknown>,
) {
  const methods = offers.filter((method) => method.startsWith(`${half}.`));
  return Object.fromEntries(
    methods.map((method) => [method.slice(half.length + 1), (...args: unknown[]) => call(method, args)]),
  );
}

/** The data of a call's arguments, and the listener and signal that stand after them. */
function splitArgs(callArgs: readonly unknown[]) {
  const end = callArgs.findIndex((arg) => typeof arg === 'function' || isSignal(arg));
  const args = end < 0 ? callArgs : callArgs.slice(0, end);
  const rest = end < 0 ? [] : callArgs.slice(end);
  return {
    args,
    onProgress: rest.find((arg) => typeof arg === 'function') as PendingCall['onProgress'],
    signal: rest.find(isSignal),
  };
}

function isSignal(arg: unknown): arg is CancelSignal {
  return typeof arg === 'object' && arg !== null && 'aborted' in arg && 'addEventListener' in arg;
}

function closedFailure() {
  return createFailure(
    'disconnected',
    'The connection to Topograph was lost. Reload the page, or start Topograph again.',
  );
}

function tooLarge(length: number) {
  const megabytes = (n: number) => Math.round(n / 2 ** 20).toLocaleString('en');
  return createFailure(
    'bad-file',
    `This is ${megabytes(length)} MB, and a page can hand over ${megabytes(maxMessageBytes)} MB at most. ` +
      'Compress the file with gzip or split it.',
  );
}
