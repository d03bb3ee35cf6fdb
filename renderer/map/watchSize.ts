import type { Viewport } from '../../src/map/camera.ts';
import type { Box } from '../../src/map/placeLabels.ts';

/**
 * Tells the element's size in CSS pixels, the device pixels per CSS pixel, and the boxes of what floats in its
 * `.map-floating`, now and whenever one of them changes. Returns what ends it.
 */
export function watchSize(
  element: HTMLElement,
  onSize: (size: Viewport, pixelRatio: number, obstacles: readonly Box[]) => void,
): () => void {
  const floating = Array.from(element.querySelectorAll('.map-floating > *'));
  const observer = new ResizeObserver(tell);
  for (const watched of [element, ...floating]) observer.observe(watched);
  let ratio = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  ratio.addEventListener('change', handleRatio);
  tell();
  return () => {
    observer.disconnect();
    ratio.removeEventListener('change', handleRatio);
  };

  function handleRatio() {
    ratio.removeEventListener('change', handleRatio);
    ratio = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    ratio.addEventListener('change', handleRatio);
    tell();
  }

  function tell() {
    const frame = element.getBoundingClientRect();
    const obstacles = floating.map((one) => {
      const { left, top, right, bottom } = one.getBoundingClientRect();
      return { left: left - frame.left, top: top - frame.top, right: right - frame.left, bottom: bottom - frame.top };
    });
    onSize(
      { width: element.clientWidth, height: element.clientHeight },
      devicePixelRatio,
      obstacles.filter(({ left, right }) => right > left),
    );
  }
}
