import { rimWidth, type PointRenderer } from './pointRenderer.ts';

const vertexShader = `#version 300 es
layout(location = 0) in vec2 position;
layout(location = 1) in vec3 color;
uniform vec2 center;
uniform vec2 scale;
uniform float radius;
uniform vec4 grey;
out vec3 fill;
void main() {
  gl_Position = vec4((position - center) * scale, 0.0, 1.0);
  gl_PointSize = 2.0 * radius + 2.0;
  fill = mix(color, grey.rgb, grey.a);
}`;

const fragmentShader = `#version 300 es
precision highp float;
in vec3 fill;
uniform float radius;
uniform float rim;
uniform float opacity;
uniform vec3 ground;
out vec4 pixel;
void main() {
  float away = length(gl_PointCoord - 0.5) * (2.0 * radius + 2.0);
  float cover = clamp(radius + 0.5 - away, 0.0, 1.0) * opacity;
  if (cover <= 0.0) discard;
  float inner = clamp(radius - rim + 0.5 - away, 0.0, 1.0);
  pixel = vec4(mix(ground, fill, inner) * cover, cover);
}`;

const uniformNames = ['center', 'scale', 'radius', 'grey', 'rim', 'opacity', 'ground'] as const;

/**
 * Points drawn by WebGL2, null where there is none. Positions and colours are uploaded once, a filter uploads the order
 * alone. When the graphics card is taken away and given back, everything is uploaded again and `onRestored` called.
 */
export function createWebglPoints(canvas: HTMLCanvasElement, onRestored: () => void): PointRenderer | null {
  const context = canvas.getContext('webgl2', { antialias: false, alpha: true, premultipliedAlpha: true });
  if (!context) return null;
  const gl = context;
  let parts = link();

  let positions: Float32Array = new Float32Array(0);
  let labels: Int32Array = new Int32Array(0);
  let palette: readonly Rgb[] = [];
  let contextColor: Rgb = [0, 0, 0];
  let ground: Rgb = [0, 0, 0];
  let order: Uint32Array = new Uint32Array(0);

  const handleLost = (event: Event) => {
    event.preventDefault();
    parts = null;
  };
  const handleRestored = () => {
    parts = link();
    uploadPositions();
    uploadColors();
    uploadOrder();
    onRestored();
  };
  canvas.addEventListener('webglcontextlost', handleLost);
  canvas.addEventListener('webglcontextrestored', handleRestored);

  return {
    setPapers(newPositions, newLabels) {
      positions = newPositions;
      labels = newLabels;
      uploadPositions();
      uploadColors();
    },
    setColors(topics, newContext, newGround) {
      palette = topics.map(rgbOf);
      contextColor = rgbOf(newContext);
      ground = rgbOf(newGround);
      uploadColors();
    },
    setOrder(newOrder) {
      order = newOrder;
      uploadOrder();
    },
    draw(camera, viewport, pixelRatio, layers) {
      if (!parts) return;
      const { program, uniforms } = parts;
      gl.viewport(0, 0, canvas.width, canvas.height);
      gl.clearColor(0, 0, 0, 0);
      gl.clear(gl.COLOR_BUFFER_BIT);
      gl.useProgram(program);
      gl.uniform2f(uniforms.center, camera.x, camera.y);
      gl.uniform2f(uniforms.scale, (2 * camera.scale) / viewport.width, (2 * camera.scale) / viewport.height);
      gl.uniform3f(uniforms.ground, ...unit(ground));
      let start = 0;
      for (const { count, radius, opacity, greyness } of layers) {
        if (count > 0) {
          gl.uniform1f(uniforms.radius, radius * pixelRatio);
          gl.uniform1f(uniforms.rim, rimWidth(radius) * pixelRatio);
          gl.uniform1f(uniforms.opacity, opacity);
          gl.uniform4f(uniforms.grey, ...unit(contextColor), greyness);
          gl.drawElements(gl.POINTS, count, gl.UNSIGNED_INT, start * order.BYTES_PER_ELEMENT);
        }
        start += count;
      }
    },
    dispose() {
      canvas.removeEventListener('webglcontextlost', handleLost);
      canvas.removeEventListener('webglcontextrestored', handleRestored);
      if (!parts) return;
      gl.deleteProgram(parts.program);
      for (const buffer of Object.values(parts.buffers)) gl.deleteBuffer(buffer);
    },
  };

  function link() {
    const program = gl.createProgram();
    for (const [type, source] of [
      [gl.VERTEX_SHADER, vertexShader],
      [gl.FRAGMENT_SHADER, fragmentShader],
    ] as const) {
      const shader = gl.createShader(type);
      if (!shader) return null;
      gl.shaderSource(shader, source);
      gl.compileShader(shader);
      gl.attachShader(program, shader);
      gl.deleteShader(shader);
    }
    gl.linkProgram(program);
    if (!gl.getProgramParameter(program, gl.LINK_STATUS)) {
      if (gl.isContextLost()) return null;
      throw new Error(`The shaders of the map do not link: ${gl.getProgramInfoLog(program)}`);
    }
    const uniforms = Object.fromEntries(
      uniformNames.map((name) => [name, gl.getUniformLocation(program, name)]),
    ) as Record<(typeof uniformNames)[number], WebGLUniformLocation | null>;
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.enableVertexAttribArray(0);
    gl.enableVertexAttribArray(1);
    return {
      program,
      uniforms,
      buffers: { positions: gl.createBuffer(), colors: gl.createBuffer(), order: gl.createBuffer() },
    };
  }

  function uploadPositions() {
    if (!parts) return;
    gl.bindBuffer(gl.ARRAY_BUFFER, parts.buffers.positions);
    gl.bufferData(gl.ARRAY_BUFFER, positions, gl.STATIC_DRAW);
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
  }

  function uploadColors() {
    if (!parts) return;
    // Four bytes a paper: three would leave every other entry off the boundaries that cards like.
    const colors = new Uint8Array(4 * labels.length);
    for (let i = 0; i < labels.length; i++) {
      const [red, green, blue] = palette[labels[i]] ?? contextColor;
      colors[4 * i] = red;
      colors[4 * i + 1] = green;
      colors[4 * i + 2] = blue;
    }
    gl.bindBuffer(gl.ARRAY_BUFFER, parts.buffers.colors);
    gl.bufferData(gl.ARRAY_BUFFER, colors, gl.STATIC_DRAW);
    gl.vertexAttribPointer(1, 3, gl.UNSIGNED_BYTE, true, 4, 0);
  }

  function uploadOrder() {
    if (!parts) return;
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, parts.buffers.order);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, order, gl.DYNAMIC_DRAW);
  }
}

type Rgb = readonly [red: number, green: number, blue: number];

function rgbOf(hex: string): Rgb {
  const value = parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function unit([red, green, blue]: Rgb): [number, number, number] {
  return [red / 255, green / 255, blue / 255];
}
