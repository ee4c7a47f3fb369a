import type { Iso } from '@licet/engine';

const SECTION = /\b(7[3-7]\d\.\d+)/g;
const SUPPLEMENT = /supp\.\s*(\d+)(?:\([a-z]\))?\s+to\s+part\s+(7[3-7]\d)/g;

/** The text of the eCFR as it stood on a day, for every section and supplement that a citation names. */
export function ecfrLinks(cite: string, on: Iso): string[] {
  const base = `https://www.ecfr.gov/on/${on}/title-15`;
  const sections = [...cite.matchAll(SECTION)].map(([, section]) => `${base}/section-${section}`);
  const supplements = [...cite.matchAll(SUPPLEMENT)].map(
    ([, number, part]) =>
      `${base}/subtitle-B/chapter-VII/subchapter-C/part-${part}/appendix-Supplement%20No.%20${number}%20to%20Part%20${part}`,
  );
  return [...new Set([...sections, ...supplements])];
}
