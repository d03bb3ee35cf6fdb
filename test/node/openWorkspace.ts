import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { OpenRequest, ProjectView } from '../../src/host/contract.ts';
import { findPlaces } from '../../src/node/places.ts';
import { createWorkspace } from '../../src/node/workspace.ts';
import type { Workspace } from '../../src/node/workspace.ts';
import { unpackStrings } from '../../src/strings.ts';

/** A folder and a workspace of its own for each test of a file; both are gone after it. */
export function openWorkspace() {
  let folder: string;
  let workspace: Workspace;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'topograph-test-'));
    workspace = createWorkspace(findPlaces());
  });
  afterEach(async () => {
    await workspace.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const at = (name: string) => join(folder, name);
  return {
    get workspace() {
      return workspace;
    },
    /** The path of a name in the folder. */
    at,
    /** Writes a file into the folder and names it for the services. */
    fileOf(name: string, content: string) {
      writeFileSync(at(name), content);
      return workspace.handleOf(at(name));
    },
    open: (sources: OpenRequest['sources'], isAddition = false) =>
      workspace.services.open({ sources, isAddition }, () => {}),
  };
}

/** A table of a paper for each subject. */
export function csv(...subjects: string[]): string {
  const rows = subjects.map((subject) => `About ${subject},We study ${subject} and its many uses.`);
  return ['title,abstract', ...rows].join('\n');
}

/** The titles on a map, in order. */
export function titles(view: ProjectView | null): readonly string[] | null {
  return view && unpackStrings(view.map.titles);
}
