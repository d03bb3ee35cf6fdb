import type { XmlElement } from './xmlScan.ts';

/** The child elements of that name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return (
    element?.children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name) ?? []
  );
}

/** The first element at a path of names, such as 'Journal/PubDate/Year'. */
export function elementAt(element: XmlElement | undefined, path: string): XmlElement | undefined {
  return path.split('/').reduce<XmlElement | undefined>((inner, name) => childrenOf(inner, name)[0], element);
}

/** The text at a path of names, '' where there is none; without a path the element's own. */
export function textAt(element: XmlElement | undefined, path = ''): string {
  const found = path === '' ? element : elementAt(element, path);
  return found === undefined ? '' : innerText(found).trim();
}

/** The texts of the child elements of that name. */
export function textsOf(element: XmlElement | undefined, name: string): readonly string[] {
  return childrenOf(element, name)
    .map((child) => textAt(child))
    .filter((text) => text !== '');
}

/** All elements of that name below the element, in order. */
export function descendantsOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  if (element === undefined) return [];
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === name ? [child] : descendantsOf(child, name);
  });
}

/** Raised text stays marked, because cleanText knows how to write a power. */
function innerText(element: XmlElement): string {
  const text = element.children
    .map((child) => (typeof child === 'string' ? child : innerText(child)))
    .join(blocks.has(element.name) ? ' ' : '');
  return element.name === 'sup' ? `<sup>${text}</sup>` : text;
}

const blocks = new Set(['abstract', 'Abstract', 'sec', 'description']);
