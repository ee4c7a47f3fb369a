export type { Address, Alias, Entry, ListedParty, PartyType } from './lists/party.ts';
export { SOURCES, type SourceId } from './lists/sources.ts';
export type { Hit, How, Pair, PartyQuery, Remark, Screening, Verdict } from './matching/hit.ts';
export { P as PARAMETERS } from './matching/parameters.ts';
export { createScreener, openScreener, type Screener, type ScreenerOptions, THRESHOLD } from './matching/screener.ts';
export { RefusedName } from './names/refused-name.ts';
