export { facts } from './facts/registry.ts';
export { pack } from './pack.ts';
export { type ApprovedEntity, approvedUaeEntities, approvedUaeEntity } from './part740/supplement-8.ts';
export { namedIn744_8 } from './part744/744.8-programs.ts';
export { VERIFIED_THROUGH } from './version.ts';
