/**
 * Colours in OKLab and OKLCH (Ottosson, 2020, "A perceptual color space for image processing"), and how they look to
 * people who lack one kind of cone (Machado, Oliveira & Fernandes, 2009, IEEE TVCG 15(6), severity 1).
 */

/** Lightness in [0, 1] and the green-red and blue-yellow axes; distances of 0.02 are just noticeable. */
export type Oklab = readonly [lightness: number, a: number, b: number];

/** Red, green and blue light in [0, 1], not gamma-coded. */
export type LinearRgb = readonly [red: number, green: number, blue: number];

/** The ways of seeing colours that palettes are checked for. */
export const deficiencies = ['deuteranopia', 'protanopia', 'tritanopia'] as const;

/** A kind of cone that someone's eyes lack. */
export type Deficiency = (typeof deficiencies)[number];

/** A colour of this lightness, chroma and hue (degrees); the chroma is lowered as far as a screen needs to show it. */
export function fromOklch(lightness: number, chroma: number, hue: number): LinearRgb {
  const angle = (hue * Math.PI) / 180;
  const at = (c: number) => fromOklab([lightness, c * Math.cos(angle), c * Math.sin(angle)]);
  if (isInGamut(at(chroma))) return at(chroma);
  let least = 0;
  let most = chroma;
  for (let step = 0; step < 20; step++) {
    const middle = (least + most) / 2;
    if (isInGamut(at(middle))) least = middle;
    else most = middle;
  }
  return at(least);
}

/** The light of an Oklab colour; outside of [0, 1] where no screen can show it. */
function fromOklab([lightness, a, b]: Oklab): LinearRgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** The Oklab colour of light. */
export function toOklab([red, green, blue]: LinearRgb): Oklab {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** The light that someone with the deficiency would match with this one. */
export function simulate(deficiency: Deficiency, [red, green, blue]: LinearRgb): LinearRgb {
  const m = machado[deficiency];
  const row = (i: number) => clamp01(m[i] * red + m[i + 1] * green + m[i + 2] * blue);
  return [row(0), row(3), row(6)];
}

/** '#rrggbb'. */
export function toHex(color: LinearRgb): string {
  const byte = (light: number) => {
    const x = clamp01(light);
    const coded = x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055;
    return Math.round(coded * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${color.map(byte).join('')}`;
}

const machado: Readonly<Record<Deficiency, readonly number[]>> = {
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

function isInGamut(color: LinearRgb): boolean {
  return color.every((light) => light >= -1e-4 && light <= 1 + 1e-4);
}

function clamp01(x: number): number {
  return Math.min(1, Math.max(0, x));
}
