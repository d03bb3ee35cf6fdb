import type { Project } from './project/project.ts';

/** Remembers what was made of the papers that were asked about last; a failure is not remembered. */
export function memoByPapers<T>(make: (project: Project) => Promise<T>): (project: Project) => Promise<T> {
  let last: { readonly key: string; readonly made: Promise<T> } | null = null;
  return (project) => {
    const { key } = project.papers;
    if (last?.key !== key) {
      const made = make(project);
      last = { key, made };
      made.catch(() => last?.made === made && (last = null));
    }
    return last.made;
  };
}
