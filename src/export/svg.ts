import type { Mark, PointsMark, Scene, TextMark } from '../map/scene.ts';
import { fontFamily } from '../map/textWidth.ts';

/**
 * A standalone SVG 1.1 document of the scene, in UTF-8 and without scripts or references to anything outside.
 * A halo is a second text beneath the first: programs that do not know `paint-order` draw it rightly too.
 */
export function sceneToSvg(scene: Scene): string {
  const { width, height } = scene;
  const size = `width="${number(width)}" height="${number(height)}"`;
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${number(width)} ${number(height)}" role="img" font-family="${escapeXml(fontFamily)}">`,
    `<title>${escapeXml(scene.title)}</title>`,
  ];
  if (scene.description) lines.push(`<desc>${escapeXml(scene.description)}</desc>`);
  if (scene.background) lines.push(`<rect ${size} fill="${escapeXml(scene.background)}"/>`);
  for (const mark of scene.marks) lines.push(markToSvg(mark));
  lines.push('</svg>', '');
  return lines.join('\n');
}

/** The text with what XML reserves written as entities, and without the characters that XML 1.0 cannot hold. */
export function escapeXml(text: string): string {
  return text.replace(notXml, '').replace(/[&<>"]/g, (character) => entities[character]);
}

const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function markToSvg(mark: Mark): string {
  switch (mark.kind) {
    case 'points':
      return pointsToSvg(mark);
    case 'rect': {
      const radius = mark.radius ? ` rx="${number(mark.radius)}"` : '';
      return element(
        `rect x="${number(mark.x)}" y="${number(mark.y)}" width="${number(mark.width)}" height="${number(mark.height)}"${radius} fill="${escapeXml(mark.fill)}"${opacity(mark.opacity)}`,
        mark.hint,
      );
    }
    case 'line': {
      const dash = mark.dash ? ` stroke-dasharray="${escapeXml(mark.dash)}"` : '';
      return `<line x1="${number(mark.x1)}" y1="${number(mark.y1)}" x2="${number(mark.x2)}" y2="${number(mark.y2)}" stroke="${escapeXml(mark.stroke)}" stroke-width="${number(mark.width)}"${dash}${opacity(mark.opacity)}/>`;
    }
    case 'path': {
      const stroke = mark.stroke ? ` stroke="${escapeXml(mark.stroke)}" stroke-width="${number(mark.width ?? 1)}"` : '';
      return element(
        `path d="${escapeXml(mark.d)}" fill="${escapeXml(mark.fill)}"${stroke}${opacity(mark.opacity)}`,
        mark.hint,
      );
    }
    case 'text':
      return textToSvg(mark);
  }
}

/** A group per colour; a circle each, so that overlaps darken and every paper can be picked up in a drawing program. */
function pointsToSvg(mark: PointsMark): string {
  const groups: string[][] = mark.palette.map(() => []);
  const radius = number(mark.radius);
  for (let i = 0; i < mark.x.length; i++) {
    groups[mark.color[i]].push(`<circle cx="${number(mark.x[i])}" cy="${number(mark.y[i])}" r="${radius}"/>`);
  }
  const alpha = mark.opacity < 1 ? ` fill-opacity="${number(mark.opacity)}"` : '';
  return groups
    .map((circles, i) =>
      circles.length ? `<g fill="${escapeXml(mark.palette[i])}"${alpha}>${circles.join('')}</g>` : '',
    )
    .filter(Boolean)
    .join('\n');
}

function textToSvg(mark: TextMark): string {
  const anchor = mark.anchor === 'start' ? '' : ` text-anchor="${mark.anchor}"`;
  const weight = mark.weight === 400 ? '' : ` font-weight="${mark.weight}"`;
  const place = `x="${number(mark.x)}" y="${number(mark.y)}" font-size="${number(mark.size)}"${weight}${anchor}${opacity(mark.opacity)}`;
  const content = escapeXml(mark.text);
  const text = `<text ${place} fill="${escapeXml(mark.fill)}">${content}</text>`;
  if (!mark.halo) return text;
  const color = escapeXml(mark.halo.color);
  return `<text aria-hidden="true" ${place} fill="${color}" stroke="${color}" stroke-width="${number(2 * mark.halo.width)}" stroke-linejoin="round">${content}</text>\n${text}`;
}

function element(tag: string, hint: string | undefined): string {
  return hint ? `<${tag}><title>${escapeXml(hint)}</title></${tag.slice(0, tag.indexOf(' '))}>` : `<${tag}/>`;
}

function opacity(value: number | undefined): string {
  return value === undefined || value >= 1 ? '' : ` opacity="${number(value)}"`;
}

/** At most two decimals: a hundredth of a pixel is beyond what any print shows. */
function number(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}
