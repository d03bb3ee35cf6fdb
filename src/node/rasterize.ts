import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { readFileSync } from 'node:fs';
import { createFailure } from '../host/failure.ts';
import { fallbackFonts } from './fallbackFonts.ts';

/** A picture to be drawn, and what it takes. */
export interface RasterRequest {
  /** As src/export/svg.ts writes it. */
  readonly svg: string;
  /** Pixels per unit. */
  readonly scale: number;
  readonly resvgWasm: string;
  readonly fonts: readonly string[];
}

/** The most pixels that a picture may have, more than A0 at 300 dots per inch; four bytes each in memory. */
const maxPixels = 1.6e8;

/** A PNG of the SVG; a failure says when it would be too large. */
export async function rasterize({ svg, scale, resvgWasm, fonts }: RasterRequest): Promise<Uint8Array> {
  if (!(scale > 0 && scale <= 100)) {
    throw createFailure('bad-settings', `The scale is ${scale}. Choose a number above 0 and up to 100.`);
  }
  await startResvg(resvgWasm);
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontBuffers: [...fonts, ...fallbackFonts(svg)].map((path) => new Uint8Array(readFileSync(path))),
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
    },
    textRendering: 2,
    shapeRendering: 2,
  });
  try {
    refuseTooLarge(picture.width, picture.height, scale);
    const image = picture.render();
    try {
      return image.asPng();
    } finally {
      image.free();
    }
  } finally {
    picture.free();
  }
}

let isStarted: Promise<void> | null = null;

function startResvg(wasm: string): Promise<void> {
  return (isStarted ??= initWasm(readFileSync(wasm)));
}

function refuseTooLarge(width: number, height: number, scale: number) {
  if (width * height * scale * scale <= maxPixels) return;
  const pixels = (side: number) => Math.round(side * scale).toLocaleString('en');
  const largest = Math.floor(100 * Math.sqrt(maxPixels / (width * height))) / 100;
  throw createFailure(
    'bad-settings',
    `The picture would have ${pixels(width)} x ${pixels(height)} pixels, more than can be drawn. ` +
      `Choose a scale up to ${largest}, or export SVG.`,
  );
}
