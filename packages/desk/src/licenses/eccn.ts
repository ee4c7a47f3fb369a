const PARAGRAPH = /^[0-9][A-E][0-9]{3}(\.[A-Z0-9]+)*$/;

const written = (eccn: string): string => eccn.trim().toUpperCase();

/** Whether the text is an ECCN, with or without paragraphs: `3A090`, `3A090.a`, `5A002.z.1.a`. */
export const isEccn = (text: string): boolean => PARAGRAPH.test(written(text)) || written(text) === 'EAR99';

/** Whether a license for `licensed` covers an item of `classified`: the same paragraph, or one below it. */
export function covers(licensed: string, classified: string): boolean {
  const [wide, narrow] = [written(licensed), written(classified)];
  return narrow === wide || narrow.startsWith(`${wide}.`);
}
