/** Lower case, without accents or typographic apostrophes: `Émirats` and `emirats` are one word. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2018\u2019]/g, "'")
    .toLowerCase();
}

/** Letters and digits alone, so that `RTX 5090 D`, `rtx-5090d` and `RTX5090D` are one key. */
export function compact(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The words of a text, with the spellings unified that people vary: `96 GB`, `PCI-E`, `8xH200`, `H100SXM`. */
export function words(text: string): string[] {
  return fold(text)
    .replace(/\bpci[\s-]*(?:e|express)\b/g, 'pcie')
    .replace(/\b(\d+)[\s-]*g(?:b|ig|o)?\b/g, '$1gb')
    .replace(/(^|\s)(\d{1,2})\s*[x\u00d7](?=\s*\p{L})/gu, '$1$2x ')
    .replace(/(\d)(sxm|pcie|nvl)/g, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
