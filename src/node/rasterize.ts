import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { readFileSync } from 'node:fs';
import { createFailure } from '../host/failure.ts';
import { fallbackFonts } from './fallbackFonts.ts';

export interface RasterRequest {
  /** As src/export/svg.ts writes it. */
  readonly svg: string;
  /** Pixels per unit. */
  readonly scale: number;
  readonly resvgWasm: string;
  readonly fonts: readonly string[];
}

/** The most pixels that a picture may have: four bytes each in memory, twice while it is written. */
const maxPixels = 1e8;

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
    refuseTooLarge(Math.round(picture.width * scale), Math.round(picture.height * scale));
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

function refuseTooLarge(width: number, height: number) {
  if (width * height <= maxPixels) return;
  const size = `${width.toLocaleString('en')} x ${height.toLocaleString('en')} pixels`;
  const largest = Math.sqrt(maxPixels / (width * height));
  throw createFailure(
    'bad-settings',
    `The picture would have ${size}, more than can be drawn. Choose a scale at most ${largest.toFixed(2)} times this one, or export SVG.`,
  );
}
