import { useLayoutEffect, useRef } from 'react';
import { sceneToSvg } from '../../src/export/svg.ts';
import type { Scene } from '../../src/map/scene.ts';

/** The picture as it will be saved, fitted into the dialog. */
export function PicturePreview({ scene }: { readonly scene: Scene }) {
  const ground = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // Not as an image, which could not use the page's font: the text would have other widths than in the file.
    const { documentElement: svg } = new DOMParser().parseFromString(sceneToSvg(scene), 'image/svg+xml');
    ground.current?.replaceChildren(document.importNode(svg, true));
  }, [scene]);
  return <div ref={ground} className="preview" />;
}
