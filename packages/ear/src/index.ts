export { facts } from './facts/registry.ts';
export { usualRoute } from './facts/usual-route.ts';
export { pack } from './pack.ts';
export { approvalFacts } from './part740/approval-facts.ts';
export { type ApprovedEntity, approvedUaeEntities, approvedUaeEntity } from './part740/supplement-8.ts';
export { namedIn744_8 } from './part744/744.8-programs.ts';
export { type LawOfParties, lawOfParties } from './part744/law-of-parties.ts';
export { VERIFIED_THROUGH } from './version.ts';
