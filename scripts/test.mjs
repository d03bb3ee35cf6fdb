// npm test: type checks, a build, then every test. What is given after `--` goes to vitest.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { provideChromium } from './chromium.mjs';
import { root } from './stamp.mjs';

const results = join(root, '.cache', 'test-results.json');

console.log('Checking types...');
if (node('typescript/bin/tsc', ['-b']) !== 0) stop('The type check failed.');
await build();
if (!provideChromium()) {
  stop('The browser tests need Chromium or Chrome: install one, or name its program in CHROMIUM_PATH.');
}

mkdirSync(join(root, '.cache'), { recursive: true });
rmSync(results, { force: true });
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
const status = node('vitest/vitest.mjs', ['run', ...reporters, ...process.argv.slice(2)]);
const counts = readCounts();
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
process.exitCode = status === 0 && counts.failed === 0 && counts.passed > 0 ? 0 : 1;

function node(script, args) {
  return spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root, stdio: 'inherit' })
    .status;
}

/** A test file that could not even be loaded counts as one failure. */
function readCounts() {
  try {
    const report = JSON.parse(readFileSync(results, 'utf8'));
    const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken.length,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
