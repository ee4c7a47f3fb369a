import { type Condition, label, type Node, type Version } from '@licet/engine';
import { is, isIn } from '../build.ts';
import { FR_90_4544 } from '../instruments/federal-register.ts';
import { DIFFUSION_APPLIES, DIFFUSION_POSTURE, version } from '../version.ts';

export const A = ['742.6(a)(6)/a-destination', '742.6(a)(6)/a-headquarters'];

export const B = ['742.6(a)(6)/b-destination', '744.23(a)(3)/b-headquarters'];

export const C = ['742.6(a)(6)/c-destination', '744.23(a)(3)/c-headquarters'];

export const movement = (...routes: string[]) => isIn('shipment.route', routes);

export const BARS = ['740.2(a)(17)', '740.8(b)/part-744-or-746'];

export const condition = (en: string, fr: string, cite: string, test?: Node): Condition =>
  test === undefined ? { text: label(en, fr), cite } : { text: label(en, fr), cite, test };

/** Exceptions of the Diffusion Rule: printed, and part of the framework that is not enforced. */
export const framework = (cite: string, body: Node, conditions: readonly Condition[]): Version =>
  version('2025-01-13', FR_90_4544, cite, body, {
    applies: DIFFUSION_APPLIES,
    posture: DIFFUSION_POSTURE,
    conditions,
  });

export const designer = condition(
  'Designed by an approved or authorized designer',
  'Conçu par un concepteur approuvé ou autorisé',
  '740.27(a)',
  is('exception.approvedDesigner'),
);

const chip = { 'item.kind': 'ic', 'item.ioBandwidth': 64 };

export const rtx4090 = { ...chip, 'item.tpp': 5285, 'item.dieArea': 608.5, 'item.datacenter': false };

export const a30 = { ...chip, 'item.tpp': 2640, 'item.dieArea': 826, 'item.datacenter': true };

export const h100 = {
  ...chip,
  'item.tpp': 15831.2,
  'item.dieArea': 814,
  'item.datacenter': true,
  'item.ioBandwidth': 1028,
};

export const at = (code: string, route = 'export') => ({
  'shipment.to': code,
  'party.hq': [code],
  'party.parent': [code],
  'shipment.route': route,
});
