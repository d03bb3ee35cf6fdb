// `topograph serve` for measurements, called as a page calls it, and told how long its main thread was kept from its events.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { bundleSources } from './bundleSources.mjs';
import { root } from './stamp.mjs';

const restMs = 500;

/**
 * The program with the files open in a new process: its services, what its shell holds, and `measure`, which runs an action and
 * answers with its result, its seconds, the processor's seconds of all threads, the longest and the 99th percentile of the delays
 * of the main thread's events in ms, and the longest that this thread itself computed between two events (NaN where the system does
 * not tell): on a machine with other work a delay also says how long the thread waited for a processor.
 * `rest` waits until the program does nothing any more.
 */
export async function startServed(files = []) {
  const modules = await bundleSources('served-sources', {
    rpc: 'src/host/rpc.ts',
    channel: 'src/node/server/socketChannel.ts',
  });
  const probe = join(root, 'scripts', 'served', 'probe.mjs');
  const child = fork(join(root, 'dist', 'cli.js'), ['serve', ...files, '--no-open'], {
    execArgv: ['--import', probe],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const end = () => child.kill();
  process.once('exit', end);
  const url = new URL(await addressOf(child.stdout));
  const socket = new WebSocket(`ws://${url.host}/rpc${url.search}`, {
    origin: `http://${url.host}`,
    maxPayload: modules.rpc.maxMessageBytes,
    perMessageDeflate: false,
  });
  await once(socket, 'open');
  const { services, shell } = await modules.rpc.createClient(modules.channel.socketChannel(socket));
  const ask = async (question) => {
    const answer = once(child, 'message');
    child.send(question);
    return (await answer)[0];
  };
  const measure = async (act) => {
    await ask('begin');
    const start = performance.now();
    const value = await act();
    const seconds = (performance.now() - start) / 1000;
    return { value, seconds, ...(await ask('end')) };
  };
  return {
    services,
    shell,
    measure,
    async rest() {
      while ((await measure(() => setTimeout(restMs))).cpuSeconds > (0.1 * restMs) / 1000);
    },
    async stop() {
      socket.terminate();
      const ended = once(child, 'exit');
      child.kill();
      await ended;
      process.off('exit', end);
    },
  };
}

async function addressOf(output) {
  let text = '';
  for await (const chunk of output.iterator({ destroyOnReturn: false })) {
    const address = /http:\/\/\S+/.exec((text += chunk))?.[0];
    if (address) return address;
  }
  throw new Error(`The program ended: ${text}`);
}
