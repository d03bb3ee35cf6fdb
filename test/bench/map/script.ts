import type { Camera } from '../../../src/map/camera.ts';

/** Frames of the script; of the largest maps only every so many-th is shown, as software draws them slowly. */
export const nFrames = 120;

/** How often the script is run: of each frame the quickest counts, since other programs on the machine only make it slower. */
const nRuns = 3;

/** Where the script looks in a frame, as a share of the world's middle and against the fitted scale: out, in, about. */
export function cameraAt(frame: number, fitted: Camera, side: number): Camera {
  const t = frame / nFrames;
  const zoom = 2 ** (2.5 * (1 - Math.cos(4 * Math.PI * t)));
  const reach = (0.3 * side * Math.min(1, zoom - 0.9)) / Math.max(1, Math.sqrt(zoom));
  return {
    x: fitted.x + reach * Math.cos(9 * t) - reach,
    y: fitted.y + reach * Math.sin(13 * t),
    scale: fitted.scale * zoom,
  };
}

/** What the frames cost. */
export interface FrameTimes {
  /** Milliseconds of script in each frame. */
  readonly script: readonly number[];
  /** Frames a second. */
  readonly fps: number;
}

const nextFrame = window.requestAnimationFrame.bind(window);
let spent = 0;
window.requestAnimationFrame = (callback) =>
  nextFrame((now) => {
    const start = performance.now();
    try {
      callback(now);
    } finally {
      spent += performance.now() - start;
    }
  });

/** Waits until so many frames have been shown. */
export async function frames(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise(nextFrame);
}

/** Runs the script: `show` moves the camera, and whatever is drawn in animation frames because of it counts. */
export async function runScript(nPapers: number, showAt: (frame: number) => void): Promise<FrameTimes> {
  const stride = nPapers > 200_000 ? 6 : 1;
  const nShown = nFrames / stride;
  const show = (frame: number) => showAt(frame * stride);
  for (let frame = 0; frame < Math.min(20, nShown); frame++) {
    show(frame);
    await frames(1);
  }
  const script = new Array<number>(nShown).fill(Infinity);
  let fps = 0;
  for (let run = 0; run < nRuns; run++) {
    const start = performance.now();
    for (let frame = 0; frame < nShown; frame++) {
      spent = 0;
      const before = performance.now();
      show(frame);
      const shown = performance.now() - before;
      await frames(1);
      script[frame] = Math.min(script[frame], shown + spent);
    }
    fps = Math.max(fps, (1000 * nShown) / (performance.now() - start));
  }
  return { script, fps };
}

/** Milliseconds from a change until it has been drawn and shown. */
export async function timeOf(change: () => void): Promise<number> {
  await frames(3);
  const start = performance.now();
  change();
  await frames(2);
  return performance.now() - start;
}
