import { protocol } from './standIn.ts';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { answerRequest, registerPageScheme, servePage } from '../../electron/page.ts';

describe('The app:// protocol', () => {
  let folder: string;

  beforeAll(() => {
    const outer = mkdtempSync(join(tmpdir(), 'topograph-page-'));
    folder = join(outer, 'page');
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(folder, 'index.html'), '<!doctype html>');
    writeFileSync(join(folder, 'assets', 'main.js'), 'export {};');
    writeFileSync(join(outer, 'secret.js'), 'secret');
    mkdirSync(`${folder}-other`);
    writeFileSync(join(`${folder}-other`, 'secret.js'), 'secret');
  });

  const ask = (url: string, method = 'GET') => answerRequest(folder, { url, method });

  test('is as privileged as https and no more', () => {
    registerPageScheme();
    expect(protocol.privileged).toEqual([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
      },
    ]);
  });

  test('serves files of the page with their types and a policy without unsafe scripts', async () => {
    servePage(folder);
    const answer = await protocol.handlers.get('app')!(new Request('app://topograph/index.html'));
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      200,
      'text/html; charset=utf-8',
      '<!doctype html>',
    ]);
    const policy = answer.headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(/script-src ([^;]*)/.exec(policy)![1]).toBe("'self'");
    expect((await ask('app://topograph/assets/main.js')).headers.get('content-type')).toBe(
      'text/javascript; charset=utf-8',
    );
  });

  test.each([
    'app://topograph/../secret.js',
    'app://topograph/%2e%2e/secret.js',
    'app://topograph/..%2fsecret.js',
    'app://topograph/assets/..%2f..%2fsecret.js',
    'app://topograph/..%5csecret.js',
    'app://topograph/..%2fpage-other%2fsecret.js',
    'app://topograph/%00secret.js',
    'app://topograph/%E0%A4%A',
    'app://topograph//etc/passwd',
    'app://topograph/missing.js',
  ])('finds nothing at %s', async (url) => {
    const answer = await ask(url);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('secret');
  });

  test('refuses other hosts, other schemes and other methods', async () => {
    const refused = await Promise.all([
      ask('app://elsewhere/index.html'),
      ask('https://topograph/index.html'),
      ask('app://topograph/index.html', 'POST'),
    ]);
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403]);
  });
});
