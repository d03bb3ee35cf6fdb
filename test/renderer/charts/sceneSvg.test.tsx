import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SceneSvg } from '../../../renderer/charts/SceneSvg.tsx';
import type { Mark } from '../../../src/map/scene.ts';

const bar = { kind: 'rect', x: 0, y: 0, width: 5, height: 2, fill: '#123456' } as const;

function render(marks: readonly Mark[]): string {
  return renderToStaticMarkup(
    <SceneSvg
      scene={{ width: 100, height: 50, background: '', title: 'Papers <per> topic', marks }}
      onTopic={() => {}}
      onPick={() => {}}
    />,
  );
}

test('bars that stand for a topic are buttons with one tab stop among them', () => {
  const html = render([
    { ...bar, hint: 'graphs: 4 papers', topic: 1 },
    { ...bar, hint: 'not in the filter: 2 papers' },
    { ...bar, hint: 'maps: 3 papers', topic: 0 },
  ]);
  expect(html.match(/role="button"/g)).toHaveLength(2);
  expect(html.match(/tabindex="0"/gi)).toHaveLength(1);
  expect(html).toContain('aria-label="graphs: 4 papers"');
});

test('text is text, whatever it holds', () => {
  const text = '<img src=x onerror=alert(1)>';
  const html = render([{ kind: 'text', x: 0, y: 0, text, size: 12, weight: 400, anchor: 'start', fill: '#000' }]);
  expect(html).toContain('&lt;img');
  expect(html).not.toContain('<img');
  expect(html).toContain('aria-label="Papers &lt;per&gt; topic"');
});

test('a scene without marks is an empty picture', () => {
  expect(render([])).toMatch(/<svg[^>]*><\/svg>/);
});
