import type { Session } from './session.ts';

/** The window's title, and whether closing it would lose work. */
export function windowStateOf({ project }: Session): { readonly title: string; readonly isEdited: boolean } {
  if (!project) return { title: 'Topograph', isEdited: false };
  return { title: `${project.isEdited ? '• ' : ''}${project.view.name} – Topograph`, isEdited: project.isEdited };
}
