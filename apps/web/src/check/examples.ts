import { type Label, label } from '@licet/engine';
import type { Changes } from '../app/address.ts';

/** A question that somebody asked, or will: in words, or in fields where no words would do. */
export interface Example {
  readonly title: Label;
  readonly fields: Changes | undefined;
}

const words = (en: string, fr: string): Example => ({ title: label(en, fr), fields: undefined });

export const EXAMPLES: readonly Example[] = [
  words('H20 to China on 8 April 2025', 'H20 vers la Chine le 8 avril 2025'),
  words('H20 to China on 16 July 2025', 'H20 vers la Chine le 16 juillet 2025'),
  words('RTX 4090 to China on 1 December 2023', 'RTX 4090 vers la Chine le 1er décembre 2023'),
  words(
    'H200 server to Singapore, 1,000 units, December 2025, parent in China',
    'serveur H200 vers Singapour, 1 000 unités, décembre 2025, société mère en Chine',
  ),
  {
    title: label(
      'A chip of 3,000 TPP with unknown die area to China, 2024',
      'Une puce de 3 000 TPP, surface inconnue, vers la Chine, 2024',
    ),
    fields: { 'item.tpp': '3000', 'item.datacenter': 'yes', to: 'CN', on: '2024-01-01' },
  },
  words('H200 to China on 1 February 2026', 'H200 vers la Chine le 1er février 2026'),
  words(
    'GB200 NVL72 to the United Arab Emirates on 1 June 2025',
    'GB200 NVL72 vers les Émirats arabes unis le 1er juin 2025',
  ),
  words(
    'B200 from Singapore to Malaysia, headquarters in China',
    'B200 depuis Singapour vers la Malaisie, siège en Chine',
  ),
];
