import { day, type Iso, iso } from '@licet/engine';
import type { Change } from '../store/store.ts';

/** The civil day of the change. UTC is never behind a day in the United States, so a license does not live longer. */
export const dayOf = ({ at }: Pick<Change, 'at'>): Iso => iso(day(at.slice(0, 10)));
