/**
 * SHA-256 of a text, as hex. Written out because the engine runs in Node and in a browser, depends on
 * nothing, and needs the hash synchronously (Web Crypto only has promises). FIPS 180-4.
 */
export function sha256(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const blocks = ((bytes.length + 8) >> 6) + 1;
  const data = new DataView(new ArrayBuffer(blocks * 64));
  new Uint8Array(data.buffer).set(bytes);
  data.setUint8(bytes.length, 0x80);
  data.setUint32(blocks * 64 - 8, Math.floor(bytes.length / 0x20000000));
  data.setUint32(blocks * 64 - 4, bytes.length << 3);

  const hash = Uint32Array.from(PRIMES.slice(0, 8), (p) => fraction(p ** (1 / 2)));
  const w = new Uint32Array(64);
  for (let block = 0; block < blocks; block++) {
    for (let i = 0; i < 64; i++) {
      if (i < 16) w[i] = data.getUint32(block * 64 + i * 4);
      else {
        const a = w[i - 15] as number;
        const b = w[i - 2] as number;
        const s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3);
        const s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10);
        w[i] = (w[i - 16] as number) + s0 + (w[i - 7] as number) + s1;
      }
    }
    // Plain variables: this loop is most of the cold start of an edition's hash.
    let [a, b, c, d] = [hash[0] as number, hash[1] as number, hash[2] as number, hash[3] as number];
    let [e, f, g, h] = [hash[4] as number, hash[5] as number, hash[6] as number, hash[7] as number];
    for (let i = 0; i < 64; i++) {
      const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (K[i] as number) + (w[i] as number)) | 0;
      const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    hash[0] = (hash[0] as number) + a;
    hash[1] = (hash[1] as number) + b;
    hash[2] = (hash[2] as number) + c;
    hash[3] = (hash[3] as number) + d;
    hash[4] = (hash[4] as number) + e;
    hash[5] = (hash[5] as number) + f;
    hash[6] = (hash[6] as number) + g;
    hash[7] = (hash[7] as number) + h;
  }
  return Array.from(hash, (word) => word.toString(16).padStart(8, '0')).join('');
}

const rotate = (x: number, n: number): number => (x >>> n) | (x << (32 - n));
const fraction = (x: number): number => ((x - Math.floor(x)) * 2 ** 32) >>> 0;

const PRIMES = primes(64);
// Cube roots by Newton's step: Math.cbrt may differ in the last bit between engines, the constants may not.
const K = Uint32Array.from(PRIMES, (p) => {
  let root = Math.cbrt(p);
  root -= (root ** 3 - p) / (3 * root * root);
  return fraction(root);
});

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((p) => n % p !== 0)) found.push(n);
  return found;
}
