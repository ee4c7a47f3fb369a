import { pinyin } from 'pinyin-pro';

/**
 * Chinese characters by their sound, for readers whose page cannot show them: pinyin without tones, a space
 * between syllables. A help to the eye, never a name: other characters sound alike.
 */
export const spelled = (han: string): string =>
  pinyin(han, { toneType: 'none', type: 'array', v: true }).join(' ');
