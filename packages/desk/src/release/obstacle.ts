import { type Label, label } from '@licet/engine';
import type { DeskError, DeskErrorCode } from '../errors.ts';
import type { LineStatus } from '../store/schema.ts';

/** What keeps a line from leaving, or has to be known before it does. The code is stable. */
export interface Told {
  readonly code: ToldCode | DeskErrorCode;
  /** What is there, what was expected, the way out. */
  readonly text: Label;
}

type Details = Readonly<Record<string, string | number>>;

/** What each way out of a missing exception ends with. */
const OR_LICENSE = label(
  'or reserve a license that covers the line',
  'ou réservez une licence qui couvre la ligne',
);

interface State {
  readonly named: Label;
  readonly wayOut: Label;
}

const STATES: Readonly<Record<Exclude<LineStatus, 'free' | 'released'>, State>> = {
  open: {
    named: label('not determined', 'non déterminée'),
    wayOut: label('Have it determined first.', "Faites-la d'abord déterminer."),
  },
  held: {
    named: label('held', 'bloquée'),
    wayOut: label(
      'Meet what it is held for and have a second person release it.',
      'Remplissez ce pour quoi elle est bloquée, puis faites-la libérer par une seconde personne.',
    ),
  },
  shipped: {
    named: label('shipped', 'expédiée'),
    wayOut: label('It has left already.', 'Elle est déjà partie.'),
  },
  cancelled: {
    named: label('cancelled', 'annulée'),
    wayOut: label('Put the goods on another line.', 'Portez les biens sur une autre ligne.'),
  },
};

/** A text for each code. */
const TEXTS = {
  'not-free-or-released': (d: Details) => {
    const { named, wayOut } = STATES[d.status as keyof typeof STATES];
    return label(
      `The line is ${named.en}, and only a free or released line ships. ${wayOut.en}`,
      `La ligne est ${named.fr}, or seule une ligne libre ou libérée part. ${wayOut.fr}`,
    );
  },
  'destination-closed': () =>
    label(
      'It may not be imported at its destination. Change the destination gate once that has changed.',
      "L'importation à destination n'est pas permise. Changez le statut de la destination quand elle le sera.",
    ),
  'other-day': (d: Details) =>
    label(
      `The line was determined for its export date, ${d.expected}, and not for ${d.given}. Change the export date; it is then determined for that day.`,
      `La ligne a été déterminée pour sa date d'export, le ${d.expected}, et non pour le ${d.given}. Changez la date d'export ; elle sera alors déterminée pour ce jour.`,
    ),
  'no-current-determination': () =>
    label(
      'The line has no determination that stands. Determine it.',
      "La ligne n'a pas de détermination valable. Déterminez-la.",
    ),
  'no-release': () =>
    label(
      'The determination that stands was not released. Have a second person release it.',
      "La détermination valable n'a pas été libérée. Faites-la libérer par une seconde personne.",
    ),
  'no-reservation': () =>
    label(
      'A license is required, and nothing is reserved for the line. Reserve a license that covers it.',
      "Une licence est requise, et rien n'est réservé pour la ligne. Réservez une licence qui la couvre.",
    ),
  'no-exception-open': (d: Details) =>
    label(
      `The determination names no open license exception that overcomes what asks for a license (${d.requirement}). Determine the line again, ${OR_LICENSE.en}.`,
      `La détermination ne nomme aucune exception ouverte qui lève ce qui exige une licence (${d.requirement}). Déterminez la ligne à nouveau, ${OR_LICENSE.fr}.`,
    ),
  'nac-not-notified': () =>
    label(
      `No NAC notice is recorded for the line. Record the one registered in SNAP-R, with its document, ${OR_LICENSE.en}.`,
      `Aucun avis NAC n'est inscrit pour la ligne. Inscrivez celui qui est enregistré dans SNAP-R, avec son document, ${OR_LICENSE.fr}.`,
    ),
  'nac-notice-changed': (d: Details) =>
    label(
      `The line was changed after its last NAC notice (${d.changed}), and a notice holds for what it named. Register another one, ${OR_LICENSE.en}.`,
      `La ligne a changé après son dernier avis NAC (${d.changed}), et un avis vaut pour ce qu'il nommait. Déposez-en un autre, ${OR_LICENSE.fr}.`,
    ),
  'nac-license-required': (d: Details) =>
    label(
      `BIS answered the NAC notice on ${d.answered}: a license is required. Reserve a license that covers the line.`,
      `Le BIS a répondu à l'avis NAC le ${d.answered} : une licence est requise. Réservez une licence qui couvre la ligne.`,
    ),
  'nac-waiting': (d: Details) =>
    label(
      `The NAC notice was registered on ${d.registered}; its waiting time lasts until the first shipment may leave on ${d.earliest}, after ${d.on}. Ship then, ${OR_LICENSE.en}.`,
      `L'avis NAC a été enregistré le ${d.registered} ; son délai court jusqu'au premier envoi permis, le ${d.earliest}, après le ${d.on}. Expédiez alors, ${OR_LICENSE.fr}.`,
    ),
  'nac-not-confirmed': (d: Details) =>
    label(
      `The waiting time of the NAC notice ended on ${d.earliest}, but no confirmation by BIS of ${d.on} or before is recorded, and silence is none. Record its answer, ${OR_LICENSE.en}.`,
      `Le délai de l'avis NAC a pris fin le ${d.earliest}, mais aucune confirmation du BIS datée du ${d.on} ou d'avant n'est inscrite, et le silence n'en est pas une. Inscrivez sa réponse, ${OR_LICENSE.fr}.`,
    ),
  'lpp-not-counted': (d: Details) =>
    label(
      `The line is not counted in the consignee's TPP of ${d.year} under LPP. Count it for the year in which it leaves, ${OR_LICENSE.en}.`,
      `La ligne n'est pas comptée dans le TPP ${d.year} du destinataire sous LPP. Comptez-la pour l'année où elle part, ${OR_LICENSE.fr}.`,
    ),
  'lpp-count-short': (d: Details) =>
    label(
      `Under LPP the line counts ${d.counted} TPP in ${d.year}, but has ${d.now}. Count the rest, ${OR_LICENSE.en}.`,
      `Sous LPP, la ligne compte ${d.counted} TPP en ${d.year}, mais en a ${d.now}. Comptez le reste, ${OR_LICENSE.fr}.`,
    ),
  'lpp-tpp-unknown': (d: Details) =>
    label(
      `Under LPP the line counts ${d.counted} TPP in ${d.year}, but what it has now is unknown. Give the item its TPP, ${OR_LICENSE.en}.`,
      `Sous LPP, la ligne compte ${d.counted} TPP en ${d.year}, mais on ignore ce qu'elle en a. Donnez le TPP de l'article, ${OR_LICENSE.fr}.`,
    ),
  'lpp-year-exceeded': (d: Details) =>
    label(
      `Under LPP the consignee ${d.consignee} stands at ${d.used} TPP in ${d.year}, with this line and what others sent; at most ${d.limit} are allowed. Reserve a license that covers the line, or ship next year.`,
      `Sous LPP, le destinataire ${d.consignee} en est à ${d.used} TPP en ${d.year}, cette ligne et les envois d'autres compris ; au plus ${d.limit} sont permis. Réservez une licence qui couvre la ligne, ou expédiez l'an prochain.`,
    ),
  'destination-unknown': () =>
    label(
      'Nobody has said whether it may be imported at its destination. That blocks nothing here; ask, and set the destination gate.',
      "Nul n'a dit si l'importation à destination est permise. Cela ne bloque rien ici ; demandez, puis réglez le statut de la destination.",
    ),
  'condition-without-day': (d: Details) =>
    label(
      `License ${d.number}: its condition "${d.title}" is open and has no due day. That blocks nothing here; see that the shipment meets it.`,
      `Licence ${d.number} : sa condition « ${d.title} » est ouverte et sans échéance. Cela ne bloque rien ici ; veillez à ce que l'envoi la respecte.`,
    ),
  'lpp-other-consignee': (d: Details) =>
    label(
      `Under LPP the line is counted for ${d.counted}, which is not its ultimate consignee (${d.named}). That is right only where ${d.counted} is the ultimate parent that owns the items (740.29(h)(1)).`,
      `Sous LPP, la ligne est comptée pour ${d.counted}, qui n'est pas son destinataire final (${d.named}). Ce n'est juste que si ${d.counted} est la société mère ultime, propriétaire des biens (740.29(h)(1)).`,
    ),
} as const satisfies Readonly<Record<string, (details: Details) => Label>>;

export type ToldCode = keyof typeof TEXTS;

export const told = (code: ToldCode, details: Details = {}): Told => ({ code, text: TEXTS[code](details) });

/** What an error of the desk says, without throwing it. */
export const toldBy = (error: DeskError): Told => ({
  code: error.code,
  text: label(error.in('en'), error.in('fr')),
});
