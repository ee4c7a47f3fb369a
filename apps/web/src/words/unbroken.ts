/** French keeps its spaces before high marks, within guillemets and within numbers on one line. */
export const unbroken = (text: string): string =>
  text
    .replace(/ (?=[:;!?»])/g, '\u00a0')
    .replace(/(?<=\d) (?=%)/g, '\u00a0')
    .replace(/(?<=«) /g, '\u00a0')
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '\u202f');
