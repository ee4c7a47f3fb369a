import { constant, type Exception, label, type Node } from '@licet/engine';

export const APPROVAL = constant('presumption-of-approval');

export const CASE_BY_CASE = constant('case-by-case');

export const DENIAL = constant('presumption-of-denial');

export const FLAT_DENIAL = constant('policy-of-denial');

export const where = (en: string, fr: string, when: Node, yields: Node): Exception => ({
  label: label(en, fr),
  when,
  yields,
});
