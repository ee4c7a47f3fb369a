import { crc32, deflateSync, inflateSync } from 'node:zlib';

/**
 * A screenshot (8-bit RGB or RGBA PNG) with at most 256 colors: the most frequent ones that differ, each other pixel
 * the nearest of them. A picture of a page loses nothing that an eye sees, and more than half of its size.
 */
export function palettePng(png: Buffer): Buffer {
  const { width, height, pixels } = decoded(png);
  const counts = new Map<number, number>();
  for (const color of pixels) counts.set(color, (counts.get(color) ?? 0) + 1);
  const palette: number[] = [];
  for (const [color] of [...counts].sort((a, b) => b[1] - a[1])) {
    if (palette.length === 256) break;
    // Shades of what is there already would leave no room for the rare color that says something.
    if (palette.every((one) => apart(one, color) > CLOSE)) palette.push(color);
  }
  const index = new Map(palette.map((color, i) => [color, i]));
  const rows = Buffer.alloc(height * (width + 1));
  pixels.forEach((color, i) => {
    let at = index.get(color);
    if (at === undefined) {
      at = nearest(color, palette);
      index.set(color, at);
    }
    rows[Math.floor(i / width) * (width + 1) + 1 + (i % width)] = at;
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colors = Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', head),
    chunk('PLTE', colors),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const CLOSE = 150;

/** Square of the distance of two colors. */
const apart = (a: number, b: number): number =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;

function nearest(color: number, palette: readonly number[]): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  palette.forEach((one, i) => {
    const distance = apart(one, color);
    if (distance < least) [best, least] = [i, distance];
  });
  return best;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const result = Buffer.alloc(body.length + 8);
  result.writeUInt32BE(data.length, 0);
  body.copy(result, 4);
  result.writeUInt32BE(crc32(body), body.length + 4);
  return result;
}

function decoded(png: Buffer): { width: number; height: number; pixels: Uint32Array } {
  const [width, height, depth, kind] = [png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]];
  if (depth !== 8 || (kind !== 2 && kind !== 6))
    throw new Error(`Not a screenshot: depth ${depth}, color type ${kind}.`);
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const raw = inflateSync(Buffer.concat(data));
  const bytes = kind === 2 ? 3 : 4;
  const stride = width * bytes;
  const lines = Buffer.alloc(height * stride);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] as number;
    for (let i = 0; i < stride; i++) {
      const left = i >= bytes ? (lines[y * stride + i - bytes] as number) : 0;
      const up = y > 0 ? (lines[(y - 1) * stride + i] as number) : 0;
      const corner = i >= bytes && y > 0 ? (lines[(y - 1) * stride + i - bytes] as number) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] as number;
      lines[y * stride + i] = (raw[y * (stride + 1) + 1 + i] as number) + guess;
    }
  }
  const pixels = new Uint32Array(width * height);
  for (let i = 0; i < pixels.length; i++) pixels[i] = lines.readUIntBE(i * bytes, 3);
  return { width, height, pixels };
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
