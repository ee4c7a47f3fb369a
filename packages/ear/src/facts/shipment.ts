import type { FactDefinition } from '@licet/engine';
import { amount, code, follows, presumed } from './kit.ts';

/** Facts about the movement and the exporter. Countries are ISO 3166-1 alpha-2; HK and MO are codes of their own. */
export const shipmentFacts: readonly FactDefinition[] = [
  code(
    'shipment.to',
    'destination',
    'destination',
    'To which country does the item go?',
    "Vers quel pays l'article va-t-il ?",
    'exporter',
  ),
  code(
    'shipment.from',
    'place of departure',
    'lieu de départ',
    'From which country does it leave?',
    'De quel pays part-il ?',
    'exporter',
    presumed(
      'US',
      'From the United States, since nothing else was said.',
      "Des États-Unis, faute d'autre indication.",
    ),
  ),
  code(
    'shipment.route',
    'kind of movement',
    'nature du mouvement',
    'Is it an export from the United States, a reexport from a third country, a transfer within the destination, or a release of technology to a foreign person (deemed)?',
    "S'agit-il d'une exportation des États-Unis, d'une réexportation, d'un transfert dans le pays, ou d'une divulgation à un étranger (deemed) ?",
    'exporter',
    {
      codes: ['export', 'reexport', 'transfer', 'deemed'],
      ...presumed(
        'export',
        'An export, since nothing else was said.',
        "Une exportation, faute d'autre indication.",
      ),
    },
  ),
  amount(
    'shipment.aboardOn',
    'day',
    'aboard a carrier since',
    'à bord d’un transporteur depuis',
    'On which day was the item laden aboard the exporting carrier, if it is under way?',
    "Quel jour l'article a-t-il été chargé à bord, s'il est en route ?",
    'exporter',
    {
      scale: 1,
      max: 1e5,
      calendar: true,
      aliases: ['aboardCarrierOn'],
      ...presumed(1e5, 'Not yet aboard.', 'Pas encore à bord.'),
    },
  ),
  code(
    'exporter.name',
    'exporter',
    'exportateur',
    'Who exports (the party whom a letter could bind)?',
    'Qui exporte (la partie qu’une lettre pourrait lier) ?',
    'exporter',
    follows('item.maker', "The chip's maker exports.", 'Le fabricant de la puce exporte.'),
  ),
  code(
    'exporter.hq',
    'headquarters of the exporter',
    "siège de l'exportateur",
    'In which country is the exporter headquartered?',
    "Dans quel pays l'exportateur a-t-il son siège ?",
    'exporter',
    { aliases: ['exporterHq'], ...presumed('US', 'A U.S. exporter.', 'Un exportateur américain.') },
  ),
  code(
    'exporter.parent',
    'ultimate parent of the exporter',
    "société mère ultime de l'exportateur",
    "In which country is the exporter's ultimate parent headquartered?",
    "Dans quel pays la société mère ultime de l'exportateur a-t-elle son siège ?",
    'exporter',
    follows('exporter.hq', 'Parent where the exporter is.', "Mère au siège de l'exportateur."),
  ),
];
