import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Who may import whom: the table of the design, as a test. Paths are relative to the project. */

const stages = [
  'import',
  'text',
  'vectors',
  'kmeans',
  'neighbors',
  'clusters',
  'edits',
  'topics',
  'projection',
  'analytics',
  'search',
  'map',
  'export',
];
const files = ['src', 'renderer', 'electron'].flatMap(sourcesUnder);
const program = files.map((path) => {
  const text = readFileSync(path, 'utf8');
  return { path, text, imports: importsOf(path, text) };
});

describe('The layers', () => {
  test('import only what stands before them', () => {
    const wrong = program.flatMap(({ path, imports }) =>
      imports.filter(({ target }) => !mayImport(path, target)).map(({ target }) => `${path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('would be told apart from layers that are mixed', () => {
    const cases: readonly (readonly [from: string, to: string, isRight: boolean])[] = [
      ['src/paper.ts', 'src/map/scene.ts', false],
      ['src/text/tokens.ts', 'src/paper.ts', true],
      ['src/text/tokens.ts', 'src/topics/names.ts', false],
      ['src/topics/names.ts', 'src/text/tokens.ts', true],
      ['src/text/tokens.ts', 'node:fs', false],
      ['src/text/tokens.ts', 'electron', false],
      ['src/text/tokens.ts', 'natural/lib/natural/stemmers/porter_stemmer.js', true],
      ['src/text/tokens.ts', 'natural', false],
      ['src/text/tokens.ts', 'react', false],
      ['src/text/tokens.ts', 'ws', false],
      ['src/node/server.ts', 'ws', true],
      ['src/host/rpc.ts', 'src/text/tokens.ts', false],
      ['src/node/cli.ts', 'src/analyze.ts', true],
      ['src/node/cli.ts', 'renderer/main.tsx', false],
      ['src/analyze.ts', 'src/map/scene.ts', false],
      ['renderer/main.tsx', 'src/node/cli.ts', false],
      ['renderer/main.tsx', 'node:fs', false],
      ['renderer/main.tsx', 'src/map/scene.ts', true],
      ['electron/main.ts', 'src/node/workspace.ts', true],
      ['electron/main.ts', 'src/text/tokens.ts', false],
      ['electron/main.ts', 'renderer/main.tsx', false],
    ];
    expect(cases.map(([from, to]) => mayImport(from, to))).toEqual(cases.map(([, , isRight]) => isRight));
  });

  test('spell out the extension of every import of their own', () => {
    const wrong = program.flatMap(({ path, imports }) =>
      imports
        .filter(({ specifier }) => specifier.startsWith('.') && !/\.(ts|tsx|css|svg)(\?\w+)?$/.test(specifier))
        .map(({ specifier }) => `${path}: ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('The house rules', () => {
  const breaking = (pattern: RegExp, applies: (path: string) => boolean) =>
    program.filter(({ path, text }) => applies(path) && pattern.test(withoutComments(text))).map(({ path }) => path);

  test('no file is longer than 250 lines, but for generated tables', () => {
    const long = program.filter(({ path, text }) => text.split('\n').length > 251 && !isGenerated(path, text));
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  test('nothing is exported by default, and no file only passes others on', () => {
    expect(breaking(/^export default\b/m, () => true)).toEqual([]);
    expect(breaking(/^export \* from\b/m, () => true)).toEqual([]);
    expect(files.filter((path) => /(^|\/)(index|utils?|helpers?|common|manager)\.tsx?$/.test(path))).toEqual([]);
  });

  test('what is computed depends on neither clock nor chance', () => {
    const isPure = (path: string) => path.startsWith('src/') && !path.startsWith('src/node/');
    expect(breaking(/\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/, isPure)).toEqual([]);
  });

  test('text never becomes markup or code', () => {
    const markup = /\binnerHTML\b|\bouterHTML\b|\binsertAdjacentHTML\b|\bdangerouslySetInnerHTML\b|\bdocument\.write\b/;
    expect(breaking(markup, (path) => !path.startsWith('src/'))).toEqual([]);
    expect(breaking(/\beval\(|\bnew Function\(/, () => true)).toEqual([]);
  });

  test('every export says in a sentence what it is', () => {
    const bare = program.flatMap(({ path, text }) =>
      [...text.matchAll(/(^|\n)([^\n]*)\nexport (?:async )?(?:function\*?|const|class|interface|type) (\w+)/g)]
        .filter(([, , before]) => !/\*\/\s*$/.test(before))
        .map(([, , , name]) => `${path}: ${name}`),
    );
    expect(bare).toEqual([]);
  });
});

function mayImport(from: string, to: string): boolean {
  const layer = layerOf(from);
  if (to.startsWith('src/') || to.startsWith('renderer/') || to.startsWith('electron/')) {
    return mayUse(layer, layerOf(to));
  }
  if (to === 'natural') return false;
  if (to === 'electron') return layer === 'electron';
  if (to.startsWith('node:') || builtinModules.includes(to)) return layer === 'node' || layer === 'electron';
  if (/^(react|react-dom|react-aria-components|react-resizable-panels|lucide-react)(\/|$)|^@tanstack\//.test(to)) {
    return layer === 'renderer';
  }
  if (/^(ws|node-sqlite3-wasm|@resvg\/resvg-wasm)(\/|$)/.test(to)) return layer === 'node';
  return layer !== 'base' && layer !== 'electron' && layer !== 'host';
}

function mayUse(layer: string, other: string): boolean {
  if (layer === other || (other === 'base' && layer !== 'electron')) return true;
  if (layer === 'base') return false;
  if (layer === 'analyze') return stages.slice(0, stages.indexOf('analytics') + 1).includes(other);
  if (layer === 'node') return other !== 'renderer' && other !== 'electron';
  if (layer === 'renderer') return other !== 'node' && other !== 'electron';
  if (layer === 'electron') return other === 'host' || other === 'node';
  const [at, before] = [stages.indexOf(layer), stages.indexOf(other)];
  return at >= 0 && before >= 0 && before < at;
}

/** 'base', a stage, 'analyze', 'host', 'node', 'renderer' or 'electron'. */
function layerOf(path: string): string {
  const [top, folder] = path.split('/');
  if (top !== 'src') return top;
  if (folder === 'analyze.ts') return 'analyze';
  return folder.endsWith('.ts') ? 'base' : folder;
}

/** What a file imports; types alone do not tie the layers of the stages to the contract. */
function importsOf(path: string, text: string): { specifier: string; target: string }[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s(?:[^'"();]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
  return [...text.matchAll(pattern)].map(([, plain, dynamic]) => {
    const specifier = plain ?? dynamic;
    const target = specifier.startsWith('.') ? relative('.', join(dirname(path), specifier)) : specifier;
    return { specifier, target };
  });
}

function isGenerated(path: string, text: string): boolean {
  return /generated/i.test(text.slice(0, 600)) || /Table\.ts$/.test(path);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}

function sourcesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
