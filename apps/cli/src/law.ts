import { pack } from '@licet/ear';
import { type Library, library } from '@licet/engine';

/** The rules of the EAR with every edition made so far: one for the whole process. */
export const law: Library = library(pack);
