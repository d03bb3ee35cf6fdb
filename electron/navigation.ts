import { app, type Session, type WebContents } from 'electron';
import { isPageAddress } from './pageAddress.ts';

/** From now on no web page of this program can leave its address, open a window, embed another page or ask for a permission. */
export function denyNavigation(): void {
  app.on('web-contents-created', (_event, contents) => denyNavigationOf(contents));
}

/** The same for one page. */
function denyNavigationOf(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (!isPageAddress(event.url) || !event.isMainFrame) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  denyPermissions(contents.session);
}

function denyPermissions(session: Session): void {
  const allowed = (permission: string) => permission === 'clipboard-sanitized-write';
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(allowed(permission)));
  session.setPermissionCheckHandler((_contents, permission) => allowed(permission));
  session.setDevicePermissionHandler(() => false);
}
