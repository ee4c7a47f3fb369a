/** First bytes of the formats that letters, forms and screenshots come in. */
const MAGIC: readonly (readonly [bytes: string, type: string])[] = [
  ['25504446 2d', 'application/pdf'],
  ['89504e47 0d0a1a0a', 'image/png'],
  ['ffd8ff', 'image/jpeg'],
  ['47494638', 'image/gif'],
  ['49492a00', 'image/tiff'],
  ['4d4d002a', 'image/tiff'],
  ['d0cf11e0 a1b11ae1', 'application/x-ole-storage'],
];

/** Kinds of workbooks and letters within a ZIP, by a folder that only they have. */
const IN_ZIP: readonly (readonly [folder: string, type: string])[] = [
  ['word/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
];

/**
 * What the bytes are, whatever their name or sender says. Text of any kind, HTML and XML too, is `text/plain`, so that
 * no browser ever runs it; what is not recognized is `application/octet-stream`.
 */
export function sniff(data: Uint8Array): string {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const magic = MAGIC.find(([start]) => startsWith(bytes, start));
  if (magic !== undefined) return magic[1];
  if (startsWith(bytes, '504b0304')) return zipType(bytes);
  return isText(bytes) ? 'text/plain' : 'application/octet-stream';
}

function startsWith(bytes: Buffer, hex: string): boolean {
  const start = Buffer.from(hex.replaceAll(' ', ''), 'hex');
  return bytes.subarray(0, start.length).equals(start);
}

/** Names stand uncompressed in a ZIP. */
const zipType = (bytes: Buffer): string =>
  (bytes.includes('[Content_Types].xml')
    ? IN_ZIP.find(([folder]) => bytes.includes(folder))?.[1]
    : undefined) ?? 'application/zip';

function isText(bytes: Buffer): boolean {
  if (bytes.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
