import { type Label, type Language, label } from '@licet/engine';
import type { OfacReason, Retention, RetentionReason } from './retention.ts';

const BECAUSE: Readonly<Record<RetentionReason, Label>> = {
  'not-ended': label(
    'The transaction has not ended, so the time has not begun to run',
    "La transaction n'est pas terminée : le délai ne court pas encore",
  ),
  shipped: label(
    'Counted from the last thing known of the shipment',
    'Compté à partir du dernier fait connu de l’expédition',
  ),
  cancelled: label(
    'Counted from the end of the transaction by cancellation',
    'Compté à partir de la fin de la transaction par annulation',
  ),
  closed: label(
    'Counted from the last thing known of the license and of the shipments under it',
    'Compté à partir du dernier fait connu de la licence et des expéditions sous celle-ci',
  ),
  shared: label(
    'It serves more than one transaction, and is kept as long as any of them',
    "Sert à plusieurs transactions, et se garde aussi longtemps que l'une d'elles",
  ),
};

const OFAC: Readonly<Record<OfacReason, Label>> = {
  listed: label(
    'A party is, or may be, on a list of OFAC: 10 years',
    "Une partie figure, ou figure peut-être, sur une liste de l'OFAC : 10 ans",
  ),
  'not-excluded': label(
    'Not every party was screened, so OFAC is not excluded: 10 years',
    "Toutes les parties n'ont pas été filtrées, l'OFAC n'est donc pas exclu : 10 ans",
  ),
  destination: label(
    'OFAC has, or lately had, an embargo on the destination: 10 years',
    "L'OFAC a, ou avait récemment, un embargo sur la destination : 10 ans",
  ),
};

const LONGER = label(
  'Longer where an agency has asked for the record (762.6(b)). Nothing is deleted by itself afterwards',
  "Plus longtemps si une administration a demandé la pièce (762.6(b)). Rien n'est supprimé de soi-même ensuite",
);

/** Why a record is kept so long, in sentences. */
export const retentionText = ({ because, ofac, cites }: Retention, language: Language): string =>
  [BECAUSE[because], ...(ofac === null ? [] : [OFAC[ofac]])]
    .map((text) => `${text[language]}.`)
    .join(' ')
    .concat(` [${cites.join(', ')}] ${LONGER[language]}.`);
