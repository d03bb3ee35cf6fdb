import { contextBridge, ipcRenderer } from 'electron';
import { fromPage, toPage } from './channelNames.ts';

/** The page's only way out: messages both ways, nothing else. What they mean is src/host/contract.ts. */
contextBridge.exposeInMainWorld('topographBridge', {
  send: (bytes: Uint8Array) => ipcRenderer.send(fromPage, bytes),
  onMessage(listener: (bytes: Uint8Array) => void) {
    const hear = (_event: unknown, bytes: Uint8Array) => listener(bytes);
    ipcRenderer.on(toPage, hear);
    return () => void ipcRenderer.off(toPage, hear);
  },
});
