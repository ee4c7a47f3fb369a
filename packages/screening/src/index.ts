export type { Address, Alias, Entry, ListedParty, PartyType } from './lists/party.ts';
export { SOURCES, type SourceId } from './lists/sources.ts';
export type { Hit, How, Pair, PartyQuery, Remark, Screening, Verdict } from './matching/hit.ts';
