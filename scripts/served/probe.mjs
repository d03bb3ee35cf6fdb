// Runs in the measured program before its own first line, and answers the measuring one: see served.mjs.
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const resolution = 1;

// The program's own threads are given the same beginning.
if (isMainThread) answerQuestions();

function answerQuestions() {
  const delays = monitorEventLoopDelay({ resolution });
  delays.enable();
  let before = process.cpuUsage();
  let busy = busyMs();
  let busiest = 0;
  const look = setInterval(() => {
    const now = busyMs();
    busiest = Math.max(busiest, now - busy);
    busy = now;
  }, 2);
  look.unref();
  process.on('message', (question) => {
    if (question === 'begin') {
      delays.reset();
      before = process.cpuUsage();
      busiest = 0;
      return process.send('begun');
    }
    const { user, system } = process.cpuUsage(before);
    const ms = (nanoseconds) => Math.max(0, nanoseconds / 1e6 - resolution);
    // The delay that the action's end made is known once the timer has run again.
    setTimeout(() => {
      const cpuSeconds = (user + system) / 1e6;
      process.send({ cpuSeconds, longestMs: ms(delays.max), p99Ms: ms(delays.percentile(99)), busyMs: busiest });
    }, 5);
  });
  process.channel.unref();
}

/** The processor's time that this thread has had, in ms, where the system tells. */
function busyMs() {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'latin1').split(' ')[0]) / 1e6;
  } catch {
    return NaN;
  }
}
