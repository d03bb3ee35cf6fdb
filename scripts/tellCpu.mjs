/** For node's --import: at its end the process says the processor's seconds of all its threads as the last line of what it complains. */
export const tellCpu = `data:text/javascript,${encodeURIComponent(`
  import { isMainThread } from 'node:worker_threads';
  const say = () => process.stderr.write('\\n' + (process.cpuUsage().user + process.cpuUsage().system) / 1e6);
  if (isMainThread) process.on('exit', say);
`)}`;

/** The seconds that it said. */
export function cpuSecondsIn(complaints) {
  return Number(complaints.trim().split('\n').at(-1));
}
