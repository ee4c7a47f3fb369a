const NUMBERS = /-?(?:\d+\.?\d*|\.\d+)/g;

/**
 * A path of absolute M, L, H, V, A and Z in relative ones, so that `M x y` before it puts the shape at x, y: many
 * shapes in one path are one thing to draw.
 */
export function relative(path: string): string {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let result = '';
  const to = (nextX: number, nextY: number): string => {
    const step = `${short(nextX - x)} ${short(nextY - y)}`;
    [x, y] = [nextX, nextY];
    return step;
  };
  for (const [, command = '', rest = ''] of path.matchAll(/([MLHVAZ])([^MLHVAZ]*)/g)) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = (rest.match(NUMBERS) ?? []).map(Number);
    if (command === 'M') {
      result += `m${to(a, b)}`;
      [startX, startY] = [x, y];
    } else if (command === 'L') result += `l${to(a, b)}`;
    else if (command === 'H') result += `l${to(a, y)}`;
    else if (command === 'V') result += `l${to(x, a)}`;
    else if (command === 'A') result += `a${a} ${b} ${c} ${d} ${e} ${to(f, g)}`;
    else {
      result += 'z';
      [x, y] = [startX, startY];
    }
  }
  return result;
}

const short = (value: number): number => Math.round(value * 1000) / 1000;
