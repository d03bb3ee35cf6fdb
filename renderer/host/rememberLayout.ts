import { defaultLayout } from '../state/layout.ts';
import type { Layout } from '../state/layout.ts';
import { parseObject } from '../state/savedValues.ts';
import { readLayout } from '../state/savedView.ts';
import type { Store } from '../state/store.ts';

const key = 'topograph.layout';

/** The arrangement that this browser kept from the last visit. */
export function rememberedLayout(): Layout {
  try {
    const saved = parseObject(window.localStorage.getItem(key) ?? '');
    return saved ? readLayout(saved) : defaultLayout;
  } catch {
    // Storage is blocked: every visit is a first one.
    return defaultLayout;
  }
}

/** Keeps every change of the arrangement for the next visit; the answer stops it. */
export function rememberLayout(store: Store): () => void {
  let kept = store.read().layout;
  return store.subscribe(() => {
    const { layout } = store.read();
    if (layout === kept) return;
    kept = layout;
    try {
      window.localStorage.setItem(key, JSON.stringify(layout));
    } catch {
      // As above.
    }
  });
}
