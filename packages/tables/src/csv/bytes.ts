/** The bytes that a CSV reader looks at. They stand for the same characters in UTF-8 and in windows-1252. */
export const NUL = 0x00;
export const LF = 0x0a;
export const CR = 0x0d;
export const QUOTE = 0x22;
