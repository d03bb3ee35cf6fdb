import { useEffect, useRef } from 'react';
import { useTheme } from '../parts/useTheme.ts';

const width = 378;
const height = 240;
const margin = 8;

/** The papers where they lie by now, as plain dots: a first look while the map settles. */
export function RoughMap({ positions }: { readonly positions: Float32Array }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const ratio = window.devicePixelRatio;
    const n = positions.length / 2;
    const side = Math.max(0.7, Math.min(2.5, 60 / Math.sqrt(n)));
    const scale = height / 2 - margin;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    context.fillStyle = getComputedStyle(context.canvas).color;
    context.globalAlpha = Math.max(0.15, Math.min(0.8, 40 / Math.sqrt(n)));
    for (let i = 0; i < n; i++) {
      const x = width / 2 + scale * positions[2 * i];
      const y = height / 2 - scale * positions[2 * i + 1];
      context.fillRect(x - side / 2, y - side / 2, side, side);
    }
  }, [positions, theme]);
  return (
    <canvas
      ref={canvas}
      className="rough-map"
      width={width * window.devicePixelRatio}
      height={height * window.devicePixelRatio}
      role="img"
      aria-label="The map as it is by now"
    />
  );
}
