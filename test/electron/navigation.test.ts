import { app, BrowserWindow } from './standIn.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { denyNavigation } from '../../electron/navigation.ts';
import { isPageAddress } from '../../electron/pageAddress.ts';

describe('A window of the desktop app', () => {
  let window: BrowserWindow;

  beforeAll(() => {
    denyNavigation();
    window = new BrowserWindow({});
  });

  const isStopped = (event: string, details: Record<string, unknown>) => {
    let isPrevented = false;
    window.webContents.emit(event, { ...details, preventDefault: () => (isPrevented = true) });
    return isPrevented;
  };

  test.each([
    ['https://example.org/', true],
    ['file:///etc/passwd', true],
    ['app://elsewhere/index.html', true],
    ['app://topograph.example.org/index.html', true],
    ['javascript:alert(1)', true],
    ['not an address', true],
    ['app://topograph/index.html', false],
  ])('that is sent to %s is stopped: %s', (url, expected) => {
    expect(isStopped('will-frame-navigate', { url, isMainFrame: true })).toBe(expected);
    expect(isPageAddress(url)).toBe(!expected);
  });

  test('embeds no page, not even its own, follows no redirect and attaches no webview', () => {
    expect(isStopped('will-frame-navigate', { url: 'app://topograph/index.html', isMainFrame: false })).toBe(true);
    expect(isStopped('will-redirect', { url: 'app://topograph/index.html' })).toBe(true);
    expect(isStopped('will-attach-webview', {})).toBe(true);
  });

  test('opens no other window', () => {
    expect(window.webContents.windowOpenHandler({ url: 'https://example.org/' })).toEqual({ action: 'deny' });
  });

  test('is granted nothing but writing text to the clipboard', () => {
    const { session } = window.webContents;
    const permissions = ['media', 'geolocation', 'notifications', 'openExternal', 'fileSystem', 'clipboard-read'];
    const requested = (permission: string) => {
      const answers: boolean[] = [];
      session.permissionRequest(null, permission, (isGranted) => answers.push(isGranted));
      return answers;
    };
    expect(permissions.map((permission) => session.permissionCheck(null, permission))).toEqual(
      permissions.map(() => false),
    );
    expect(permissions.flatMap(requested)).toEqual(permissions.map(() => false));
    expect(session.devicePermission()).toBe(false);
    expect(requested('clipboard-sanitized-write')).toEqual([true]);
  });

  test('is guarded from its first moment', () => {
    expect(app.listenerCount('web-contents-created')).toBe(1);
  });
});
