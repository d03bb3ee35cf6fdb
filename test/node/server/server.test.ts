import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Services } from '../../../src/host/contract.ts';
import { createClient } from '../../../src/host/rpc.ts';
import { startServer, usualPort } from '../../../src/node/server.ts';
import type { LocalServer } from '../../../src/node/server.ts';
import { socketChannel } from '../../../src/node/server/socketChannel.ts';

let server: LocalServer;
let folder: string;
let host: string;
let token: string;
const services = { search: async (query: string) => query } as unknown as Services;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'topograph-test-'));
  const page = join(folder, 'page');
  mkdirSync(join(page, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'page-secret'));
  writeFileSync(join(page, 'index.html'), '<!doctype html>the page');
  writeFileSync(join(page, 'assets', 'main.js'), 'script()');
  writeFileSync(join(folder, 'secret.js'), 'secret');
  writeFileSync(join(folder, 'page-secret', 'secret.js'), 'secret');
  server = await startServer({ page, services, shell: {}, port: 0 });
  const url = new URL(server.url);
  host = url.host;
  token = url.searchParams.get('token')!;
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A request whose path and headers go out exactly as written. */
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<{ status: number; body: string; headers: NodeJS.Dict<string | string[]> }>((resolve, reject) => {
    const [hostname, port] = host.split(':');
    const request = httpRequest({ hostname, port, path, method, headers }, (response) => {
      let body = '';
      response.on('data', (part) => (body += part));
      response.on('end', () => resolve({ status: response.statusCode!, body, headers: response.headers }));
    });
    request.on('error', reject);
    request.end();
  });
const cookie = () => ({ cookie: `topograph-${host.split(':')[1]}=${token}` });

/** How a socket fares: 'open', or the status that refused it. */
const knock = (headers: Record<string, string>, path = `/rpc?token=${token}`) =>
  new Promise<string>((resolve) => {
    const socket = new WebSocket(`ws://${host}${path}`, { headers });
    socket.on('open', () => (socket.close(), resolve('open')));
    socket.on('unexpected-response', (_request, response) => resolve(String(response.statusCode)));
    socket.on('error', () => resolve('error'));
  });

test('the address with its token shows the page, and the cookie that it sets fetches the rest', async () => {
  const page = await get(`/?token=${token}`);
  expect(page).toMatchObject({ status: 200, body: '<!doctype html>the page' });
  expect(String(page.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/);
  const script = await get('/assets/main.js', { cookie: String(page.headers['set-cookie']).split(';')[0] });
  expect(script).toMatchObject({ status: 200, body: 'script()' });
  expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
});

test('every answer forbids foreign scripts, frames and sniffing', async () => {
  for (const { headers } of [await get(`/?token=${token}`), await get('/'), await get('/none', cookie())]) {
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy.replace(/style-src [^;]*/, '')).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  }
});

test('nobody gets in without the token, with a wrong one or with an empty one', async () => {
  for (const path of ['/', '/?token=', '/?token=wrong', `/?token=${token}x`, `/?token=${token.slice(1)}`]) {
    expect(await get(path)).toMatchObject({
      status: 403,
      body: expect.stringContaining('address that Topograph printed'),
    });
  }
  expect((await get('/', { cookie: 'topograph-1=x; other=y' })).status).toBe(403);
});

test('this machine is admitted by its two names and refused by any other', async () => {
  const port = host.split(':')[1];
  for (const own of [`127.0.0.1:${port}`, `localhost:${port}`]) {
    expect((await get('/', { ...cookie(), host: own })).status).toBe(200);
  }
  for (const foreign of [
    'evil.example',
    `evil.example:${port}`,
    '127.0.0.1',
    `127.0.0.1:${Number(port) + 1}`,
    `localhost:${port}.evil.example`,
  ]) {
    expect((await get('/', { ...cookie(), host: foreign })).status).toBe(403);
  }
});

test('no path leads out of the page', async () => {
  const paths = [
    '/../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/assets/..%2f..%2fsecret.js',
    '/..%5csecret.js',
    '/../page-secret/secret.js',
    '//etc/passwd',
    '/assets/main.js%00.html',
    '/%',
    '/assets',
    '/none.js',
  ];
  for (const path of paths) {
    const { status, body } = await get(path, cookie());
    expect({ path, status, hasSecret: body.includes('secret') }).toEqual({ path, status: 404, hasSecret: false });
  }
});

test('pages are only read, and malformed addresses harm nothing', async () => {
  expect((await get('/', cookie(), 'POST')).status).toBe(405);
  expect((await get('/', cookie(), 'HEAD')).body).toBe('');
  expect((await get('//', cookie())).status).toBe(404);
  for (const path of ['http://[', '*', 'x']) expect((await get(path, cookie())).status).toBeGreaterThanOrEqual(400);
  expect((await get('/', cookie())).status).toBe(200);
});

test('a socket is admitted from our own page and refused from any other', async () => {
  const port = host.split(':')[1];
  expect(await knock({ origin: `http://${host}` })).toBe('open');
  expect(await knock({ origin: `http://${host}`, ...cookie() }, '/rpc')).toBe('open');
  expect(await knock({ origin: `http://localhost:${port}`, host: `localhost:${port}` })).toBe('open');
  const refused: [Record<string, string>, string?][] = [
    [{}],
    [{ origin: 'null' }],
    [{ origin: 'http://evil.example' }],
    [{ origin: `https://${host}` }],
    [{ origin: `http://localhost:${port}` }],
    [{ origin: `http://127.0.0.1:${Number(port) + 1}` }],
    [{ origin: 'http://evil.example', host: 'evil.example' }],
    [{ origin: `http://${host}` }, '/rpc'],
    [{ origin: `http://${host}` }, '/rpc?token=wrong'],
    [{ origin: `http://${host}` }, `/other?token=${token}`],
  ];
  for (const [headers, path] of refused)
    expect({ headers, path, was: await knock(headers, path) }).toMatchObject({ was: '403' });
});

test('a page is answered, and gives way to a second one', async () => {
  const connect = async () => {
    const socket = new WebSocket(`ws://${host}/rpc?token=${token}`, { origin: `http://${host}` });
    await new Promise((resolve) => socket.once('open', resolve));
    return createClient(socketChannel(socket));
  };
  const first = await connect();
  expect(await first.services.search('graph')).toBe('graph');
  const closed = new Promise<void>((resolve) => void first.onClose(resolve));
  const second = await connect();
  await closed;
  expect(await second.services.search('again')).toBe('again');
  await expect(first.services.search('late')).rejects.toMatchObject({ code: 'disconnected' });
});

test('without a port the usual one is taken, and another where it is in use', async () => {
  const options = { page: folder, services, shell: {}, port: null };
  const servers = [await startServer(options), await startServer(options)];
  try {
    expect(new Set(servers.map(({ url }) => new URL(url).port)).size).toBe(2);
    await expect(startServer({ ...options, port: usualPort })).rejects.toThrow(/in use/);
  } finally {
    for (const one of servers) await one.close();
  }
});

test('a port in use is told with the remedy', async () => {
  const port = Number(host.split(':')[1]);
  await expect(startServer({ page: folder, services, shell: {}, port })).rejects.toThrow(
    `Port ${port} is in use. Choose another`,
  );
});
