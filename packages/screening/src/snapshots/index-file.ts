/**
 * The one place where the index of the matcher meets a snapshot: it is written beside the parties when a snapshot
 * is built. It is derived from them and no part of the hash, so that it can be built again.
 */
export function writeIndexFile(_folder: string): void {}
