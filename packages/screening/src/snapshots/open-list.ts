import { readerOf } from '../lists/read/index.ts';
import type { OpenList } from './parsed-file.ts';

/** Every layout that Licet reads. */
export const openList: OpenList = async (given) => {
  const { reader, file } = await readerOf(given);
  return { layout: reader.id, reads: reader.read(file) };
};
