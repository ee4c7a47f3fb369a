/**
 * The few fields of a ZIP (APPNOTE 6.3) that a bundle uses: no folders, no comments, no extra fields, no encryption,
 * below 4 GiB. Writing and reading them ourselves takes less than adopting a library would, and lets the reader refuse
 * whatever the writer does not write: bytes hidden between files, two files of one name, files that overlap.
 */
export const LOCAL = { signature: 0x04034b50, size: 30 } as const;
export const CENTRAL = { signature: 0x02014b50, size: 46 } as const;
export const END = { signature: 0x06054b50, size: 22 } as const;

export const STORED = 0;
export const DEFLATED = 8;

/** 2.0, for deflate. */
export const VERSION = 20;
/** Names are UTF-8. */
export const FLAGS = 0x0800;
/** 1 January 1980, the first day of a ZIP: the day of writing would make equal bundles differ. */
export const DATE = 0x0021;
/** More files than a bundle has; the field takes 65,535. */
export const MOST_FILES = 5_000;
