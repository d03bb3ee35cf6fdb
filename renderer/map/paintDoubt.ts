import type { Theme } from '../../src/map/theme.ts';
import type { TrustGrid } from '../../src/map/trustGrid.ts';
import type { Shading } from './pointRenderer.ts';

/** Doubt as a picture for the ground beneath the papers: nothing where the map can be trusted, darker where it cannot. */
export function paintDoubt({ width, height, doubt, extent }: TrustGrid, theme: Theme): Shading {
  const picture = document.createElement('canvas');
  picture.width = width;
  picture.height = height;
  const pen = picture.getContext('2d');
  if (!pen) return { picture, extent };
  const [red, green, blue] = doubtColors[theme];
  const pixels = pen.createImageData(width, height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const at = 4 * ((height - 1 - row) * width + column);
      pixels.data[at] = red;
      pixels.data[at + 1] = green;
      pixels.data[at + 2] = blue;
      pixels.data[at + 3] = Math.round(255 * strongest * ramp(doubt[row * width + column]));
    }
  }
  pen.putImageData(pixels, 0, 0);
  return { picture, extent };
}

/** A warm grey that no topic has. */
const doubtColors = { light: [120, 60, 20], dark: [255, 170, 110] } as const;

const strongest = 0.62;

/** A little doubt is everywhere on a plane: shading begins where a sixth of the papers side by side do not belong together. */
function ramp(doubt: number): number {
  return Math.max(0, Math.min(1, (doubt - 0.16) / 0.6));
}
