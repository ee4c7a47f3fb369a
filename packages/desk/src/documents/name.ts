const LONGEST = 120;

/** Names that Windows keeps for devices, whatever their ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * A file name that is only a name, on any system: what stands after the last slash or backslash, without control and
 * direction marks, without what a shell or Windows reads as more, no longer than 120 characters with its ending kept.
 */
export function plainName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(/\p{C}/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const safe = DEVICES.test(clean) ? `_${clean}` : clean;
  const letters = [...safe];
  if (letters.length === 0) return 'document';
  if (letters.length <= LONGEST) return safe;
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(safe)?.[0] ?? '';
  return (
    letters
      .slice(0, LONGEST - ending.length)
      .join('')
      .trimEnd() + ending
  );
}
