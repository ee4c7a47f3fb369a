export {
  documentRetention,
  licenseRetention,
  lineRetention,
  type Retention,
} from './audit/retention.ts';
export { retentionText } from './audit/retention-text.ts';
export { type Finding, type Head, type Verified, verifyAudit } from './audit/verify.ts';
export type { Put } from './book/put.ts';
export { type Bundle, exportBundle } from './bundle/export.ts';
export { findingText } from './bundle/findings.ts';
export { type BundleVerified, verifyBundle } from './bundle/verify-bundle.ts';
export type { Cause } from './determine/cause.ts';
export { determineLine } from './determine/determine-line.ts';
export { determineOpen } from './determine/determine-open.ts';
export { lawCases } from './determine/law-cases.ts';
export { type DeskLists, deskLists } from './determine/lists.ts';
export { lookback } from './determine/lookback.ts';
export { redetermine } from './determine/redetermine.ts';
export { readDetermination } from './determine/stored.ts';
export { addDocument, MOST_BYTES, readDocument } from './documents/documents.ts';
export { plainName } from './documents/name.ts';
export { DeskError, type DeskErrorCode } from './errors.ts';
export { lppOf, recordLppElsewhere, useLpp } from './exceptions/lpp.ts';
export { answerNac, delayNac, nacOf, notifyNac } from './exceptions/nac.ts';
export type { Mapping } from './import/columns.ts';
export { type Inspection, inspectFile, missingIn } from './import/inspect.ts';
export { IMPORT_KINDS, type ImportKind, layoutOf, readKind } from './import/kinds/kinds.ts';
export { confirmMapping } from './import/mappings.ts';
export { problemLine, problemsHeader } from './import/problems-csv.ts';
export { type Problem, problemText } from './import/row.ts';
export { type ImportProgress, type ImportReport, runImport } from './import/run.ts';
export type { Understood } from './import/tally.ts';
export { putItem } from './items/put-item.ts';
export type { ItemInput } from './items/read-item.ts';
export { type Alert, alertsOf } from './licenses/alerts.ts';
export {
  type Application,
  applyForLicense,
  type Decision,
  decideLicense,
  expireLicenses,
  type GrantedLine,
  revokeLicense,
} from './licenses/applications.ts';
export { cancel } from './licenses/cancel.ts';
export { type Candidate, candidatesOf } from './licenses/candidates.ts';
export { addCondition } from './licenses/conditions.ts';
export { setDestinationGate } from './licenses/destination-gate.ts';
export { giveBack } from './licenses/give-back.ts';
export { meetRequirement, openPackage, packageOf } from './licenses/package.ts';
export { type Ratio, ratioOf } from './licenses/ratio.ts';
export { type Reconciliation, reconcile } from './licenses/reconcile.ts';
export { type Drawdown, type Reservation, reserve } from './licenses/reserve.ts';
export { determineOrder } from './orders/determine-order.ts';
export { type PutOrder, putOrder } from './orders/put-order.ts';
export type { OrderInput } from './orders/read-order.ts';
export { putParty } from './parties/put-party.ts';
export type { PartyInput } from './parties/read-party.ts';
export { release } from './release/release.ts';
export { shipLine } from './release/ship-line.ts';
export { whatBlocks, whatToKnow } from './release/what-blocks.ts';
export { type WhyHeld, whyHeld } from './release/why-held.ts';
export { withdrawRelease } from './release/withdraw.ts';
export { putCommitment } from './stock/put-commitment.ts';
export { putStock } from './stock/put-stock.ts';
export { backup } from './store/backup.ts';
export { databaseUrl, shownUrl } from './store/connect.ts';
export { refusalOf } from './store/database-error.ts';
export { newId } from './store/ids.ts';
export { migrateStore } from './store/migrate.ts';
export { restore } from './store/restore.ts';
export type * from './store/schema.ts';
export { type Actor, type Change, openStore, type Store } from './store/store.ts';
export { listTasks } from './tasks/list.ts';
export { assignTask, cancelTask, createTask, finishTask } from './tasks/tasks.ts';
export {
  createUser,
  findUser,
  listUsers,
  type NewUser,
  setDisabled,
  setRoles,
  type User,
} from './users/accounts.ts';
export { type Action, ALLOWED, allow, may } from './users/allow.ts';
export { firstAdministrator } from './users/first-administrator.ts';
export { recordRefusal } from './users/refusals.ts';
export { ROLES } from './users/roles.ts';
export { setPassword, signIn } from './users/sign-in.ts';
