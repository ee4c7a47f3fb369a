export {
  applyDecisions,
  type DecidedHit,
  type DecidedScreening,
  type Judge,
  judgeOf,
  type LapsedBecause,
} from './decisions/apply.ts';
export type { Decision, Revocation } from './decisions/decision.ts';
export { DecisionError, type DecisionErrorCode } from './decisions/error.ts';
export { type Decisions, readDecisions } from './decisions/file.ts';
export { decide, revoke } from './decisions/record.ts';
export type { HitEvidence, OwnershipEvidence, PartyEvidence } from './determination/evidence.ts';
export { type ListsAtHand, type ListsTold, listsAtHand } from './determination/lists-at-hand.ts';
export type { OwnershipInput, Places } from './determination/owners.ts';
export {
  type AgainstLists,
  type NamedParty,
  PARTY_ROLES,
  type PartyRole,
  type ScreenedParty,
} from './determination/party.ts';
export {
  notScreened,
  type PartyFacts,
  type PartyFactsOptions,
  partyFacts,
} from './determination/party-facts.ts';
export { partyOptions } from './determination/party-options.ts';
export type { NamedProgram } from './determination/weigh.ts';
export { reconcile } from './entity-list/reconcile.ts';
export type { Address, Alias, Entry, ListedParty, PartyType } from './lists/party.ts';
export { ListError, type ListErrorCode } from './lists/read/reader.ts';
export { SOURCES, type SourceId } from './lists/sources.ts';
export type { Hit, How, Pair, PartyQuery, Remark, Screening, Verdict } from './matching/hit.ts';
export { P as PARAMETERS } from './matching/parameters.ts';
export {
  createScreener,
  openScreener,
  type Screener,
  type ScreenerOptions,
  THRESHOLD,
} from './matching/screener.ts';
export { RefusedName } from './names/refused-name.ts';
export { spelled } from './names/spelled.ts';
export { readFtmOwnership } from './ownership/read/ftm-ownership.ts';
export { readGleif } from './ownership/read/gleif.ts';
export { readHoldingsCsv } from './ownership/read/holdings-csv.ts';
export { OwnershipError } from './ownership/read/ownership-error.ts';
export { collectOwnership, type OwnershipCollection } from './ownership/read/read.ts';
export { RunError, type RunErrorCode } from './rescreen/error.ts';
export { type Change, matcherVersion, rescreen } from './rescreen/rescreen.ts';
export { newRun, openRun, type RunHit, type RunParty, type RunWriter, runHits } from './rescreen/run.ts';
export { type ListScreener, type Lists, listScreener, listsOf } from './rescreen/snapshot-screener.ts';
export { activeOn } from './snapshots/active-on.ts';
export {
  type Changed,
  type ChangedPart,
  type DiffCounts,
  diffSnapshots,
  type SnapshotDiff,
} from './snapshots/diff.ts';
export { SnapshotError, type SnapshotErrorCode } from './snapshots/error.ts';
export { isOwnList } from './snapshots/feed-names.ts';
export type { Fall } from './snapshots/guard.ts';
export type { Held } from './snapshots/held.ts';
export { licetHome } from './snapshots/home.ts';
export {
  type Imported,
  type ImportOptions,
  importLists,
  type Outcome,
  releaseHeld,
} from './snapshots/import.ts';
export { snapshotIndex } from './snapshots/index-file.ts';
export type { Also, Interval, KeptEntry } from './snapshots/kept-entry.ts';
export { type Manifest, shortId } from './snapshots/manifest.ts';
export { openSnapshot, type Snapshot, snapshotOn, type Which } from './snapshots/open.ts';
export { openList } from './snapshots/open-list.ts';
export { DAYS_UNTIL_OLD, type ListsStatus, listsStatus } from './snapshots/status.ts';
export { syncLists } from './snapshots/sync.ts';
