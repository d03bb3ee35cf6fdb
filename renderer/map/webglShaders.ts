/** A linked program with the places of its uniforms. */
export interface Linked<Name extends string> {
  readonly program: WebGLProgram;
  readonly uniforms: Readonly<Record<Name, WebGLUniformLocation | null>>;
}

/** The program that draws papers as discs with smooth edges, each with a rim of one colour. */
export function linkPoints(gl: WebGL2RenderingContext) {
  return link(gl, pointVertex, pointFragment, ['center', 'scale', 'radius', 'grey', 'rim', 'opacity', 'rimColor']);
}

/** The program that lays a picture over a rectangle of the world: `center` and `reach` (half its size) in clip coordinates. */
export function linkPicture(gl: WebGL2RenderingContext) {
  return link(gl, pictureVertex, pictureFragment, ['center', 'reach', 'picture']);
}

const pointVertex = `#version 300 es
layout(location = 0) in vec2 position;
layout(location = 1) in vec3 color;
uniform vec2 center;
uniform vec2 scale;
uniform float radius;
uniform vec4 grey;
out vec3 fill;
void main() {
  gl_Position = vec4((position - center) * scale, 0.0, 1.0);
  gl_PointSize = 2.0 * radius + 1.0;
  fill = mix(color, grey.rgb, grey.a);
}`;

const pointFragment = `#version 300 es
precision highp float;
in vec3 fill;
uniform float radius;
uniform float rim;
uniform float opacity;
uniform vec3 rimColor;
out vec4 pixel;
void main() {
  float away = length(gl_PointCoord - 0.5) * (2.0 * radius + 1.0);
  float cover = clamp(radius + 0.5 - away, 0.0, 1.0) * opacity;
  if (cover <= 0.0) discard;
  float inner = clamp(radius - rim + 0.5 - away, 0.0, 1.0);
  pixel = vec4(mix(rimColor, fill, inner) * cover, cover);
}`;

const pictureVertex = `#version 300 es
uniform vec2 center;
uniform vec2 reach;
out vec2 place;
void main() {
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
  place = vec2(corner.x, 1.0 - corner.y);
  gl_Position = vec4(center + reach * (2.0 * corner - 1.0), 0.0, 1.0);
}`;

const pictureFragment = `#version 300 es
precision highp float;
in vec2 place;
uniform sampler2D picture;
out vec4 pixel;
void main() {
  pixel = texture(picture, place);
}`;

/** Null where the graphics card cannot run the shaders, which is told on the console, or has been taken away. */
function link<Name extends string>(
  gl: WebGL2RenderingContext,
  vertex: string,
  fragment: string,
  names: readonly Name[],
): Linked<Name> | null {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
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
    if (!gl.isContextLost()) console.warn(`The shaders of the map do not link: ${gl.getProgramInfoLog(program)}`);
    return null;
  }
  const uniforms = Object.fromEntries(names.map((name) => [name, gl.getUniformLocation(program, name)]));
  return { program, uniforms: uniforms as Record<Name, WebGLUniformLocation | null> };
}
