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
  const container = element.querySelector('.map-floating')!;
  const sizes = new ResizeObserver(tell);
  const comings = new MutationObserver(watchFloating);
  comings.observe(container, { childList: true });
  watchFloating();
  let ratio = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  ratio.addEventListener('change', handleRatio);
  tell();
  return () => {
    sizes.disconnect();
    comings.disconnect();
    ratio.removeEventListener('change', handleRatio);
  };

  /** An observed element is told of once at the beginning, so a new one takes its room at once. */
  function watchFloating() {
    sizes.disconnect();
    for (const watched of [element, ...container.children]) sizes.observe(watched);
  }

  function handleRatio() {
    ratio.removeEventListener('change', handleRatio);
    ratio = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    ratio.addEventListener('change', handleRatio);
    tell();
  }

  function tell() {
    const frame = element.getBoundingClientRect();
    const obstacles = Array.from(container.children, (one) => {
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
