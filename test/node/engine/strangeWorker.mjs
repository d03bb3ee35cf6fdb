// A worker that speaks the engine's protocol and misbehaves as it is told.
import { parentPort } from 'node:worker_threads';

parentPort.on('message', ({ id, request, cancelled }) => {
  const send = (reply) => parentPort.postMessage({ id, ...reply });
  if (request === 'answer') send({ kind: 'done', value: 'answered', seconds: {} });
  if (request === 'listen') {
    const hear = setInterval(() => {
      send({ kind: 'progress', progress: { stage: 'text', fraction: 0.5 } });
      if (Atomics.load(cancelled, 0) !== 1) return;
      clearInterval(hear);
      send({ kind: 'cancelled' });
    }, 10);
  }
  if (request === 'one long step') {
    send({ kind: 'progress', progress: { stage: 'clusters', fraction: 0.1 } });
    for (;;);
  }
  if (request === 'throw') throw new Error('something broke');
  if (request === 'exit') process.exit(3);
  if (request === 'fill memory') {
    const hoard = [];
    for (;;) hoard.push(new Array(100_000).fill(Math.random()));
  }
});
