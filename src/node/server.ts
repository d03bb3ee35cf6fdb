import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import type { Services, Shell } from '../host/contract.ts';
import { createFailure } from '../host/failure.ts';
import { maxMessageBytes } from '../host/rpc.ts';
import { serve } from '../host/serve.ts';
import { addressOf, createAccess } from './server/access.ts';
import { readPageFile, securityHeaders } from './server/pageFiles.ts';
import { socketChannel } from './server/socketChannel.ts';

/** A page's host for the browsers of this machine. */
export interface LocalServer {
  /** What to open; holds the token. */
  readonly url: string;
  close(): Promise<void>;
}

/** What a local server serves. */
export interface ServerOptions {
  /** The folder of the built page. */
  readonly page: string;
  readonly services: Services;
  /** What this host can ask the person; a browser asks for files by itself. */
  readonly shell: Shell;
  /** null: the usual one, else any that is free; 0: any that is free. */
  readonly port: number | null;
}

/** A browser keeps what the page remembers, such as the columns of a table, by its address: the port is the same each time. */
export const usualPort = 27_653;

/**
 * Serves the page and answers its calls, on the loopback address only and only to who knows the token. There is one
 * project, so there is one page: a second one takes over from the first.
 */
export async function startServer({ page, services, shell, port }: ServerOptions): Promise<LocalServer> {
  const server = createServer((request, response) => void answer(request, response));
  const portNow = () => (server.address() as AddressInfo).port;
  const access = createAccess(portNow);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxMessageBytes, perMessageDeflate: false });
  let connected: WebSocket | null = null;

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const hosts = ['127.0.0.1', 'localhost'].map((name) => `ws://${name}:${portNow()}`);
    const headers = { ...securityHeaders(["'self'", ...hosts].join(' ')), 'cache-control': 'no-cache' };
    const address = addressOf(request);
    if (!address || !access.admitsRequest(request)) return refuse(response, 403, headers);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, headers);
    const { status, mediaType, bytes } = await readPageFile(page, address.pathname);
    response.writeHead(status, { ...headers, 'content-type': mediaType, 'set-cookie': access.cookie() });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  };

  server.on('upgrade', (request, socket, head) => {
    const isRpc = addressOf(request)?.pathname === '/rpc';
    socket.on('error', () => socket.destroy());
    if (!isRpc || !access.admitsSocket(request)) return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    sockets.handleUpgrade(request, socket, head, (client) => {
      connected?.close(4001, 'Topograph was opened in another tab.');
      connected = client;
      client.on('error', () => client.terminate());
      serve(socketChannel(client), { services, shell });
    });
  });

  await listen(server, port);
  return {
    url: `http://127.0.0.1:${portNow()}/?token=${access.token}`,
    async close() {
      connected?.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function refuse(response: ServerResponse, status: 403 | 405, headers: Readonly<Record<string, string>>) {
  const text =
    status === 403 ? 'Open the address that Topograph printed when it started.\n' : 'Pages are only read here.\n';
  response.writeHead(status, { ...headers, 'content-type': 'text/plain; charset=utf-8' }).end(text);
}

async function listen(server: Server, port: number | null): Promise<void> {
  if (port !== null) return listenAt(server, port);
  await listenAt(server, usualPort).catch(() => listenAt(server, 0));
}

function listenAt(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(listenFailure(error, port)));
    server.listen(port, '127.0.0.1', resolve);
  });
}

function listenFailure(error: Error, port: number): Error {
  const code = 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE') {
    return createFailure('not-permitted', `Port ${port} is in use. Choose another with --port, or leave it out.`);
  }
  if (code === 'EACCES') {
    return createFailure(
      'not-permitted',
      `Port ${port} needs administrator rights. Choose one above 1023, or leave it out.`,
    );
  }
  return error;
}
