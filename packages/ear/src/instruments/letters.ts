import { type Confidence, type Instrument, type Iso, label } from '@licet/engine';

const letter = (
  id: string,
  published: Iso,
  addressees: readonly string[],
  en: string,
  fr: string,
  confidence: Confidence,
  url?: string,
): Instrument => ({
  id,
  title: label(en, fr),
  authority: 'letter',
  published,
  addressees,
  confidence,
  ...(url === undefined ? {} : { url }),
});

/** "Is informed" letters, each known from what its addressee disclosed. Day of effect in the rule, day of disclosure here. */
export const NVIDIA_2022_08_26 = letter(
  'letter to NVIDIA of 26 Aug 2022',
  '2022-08-31',
  ['NVIDIA'],
  'letter to NVIDIA: A100 and H100 to China and Russia',
  'lettre à NVIDIA : A100 et H100 vers la Chine et la Russie',
  'S',
  'https://www.worldecr.com/news/new-licence-requirement-may-force-nvidia-to-transition-operations-out-of-china/',
);
export const AMD_2022_08_26 = letter(
  'letter to AMD of Aug 2022',
  '2022-08-31',
  ['AMD'],
  'letter to AMD: MI250 to China and Russia',
  'lettre à AMD : MI250 vers la Chine et la Russie',
  'S',
  'https://www.taiwannews.com.tw/en/news/4645863',
);
export const SUMMER_2023 = letter(
  'letters of summer 2023',
  '2023-08-28',
  ['NVIDIA', 'AMD'],
  'letters to NVIDIA and AMD: other regions, some Middle East countries',
  'lettres à NVIDIA et AMD : autres régions, certains pays du Moyen-Orient',
  'S',
  'https://www.newarab.com/news/us-denies-restriction-exports-ai-chips-middle-east',
);
export const NVIDIA_2023_10_23 = letter(
  'letter to NVIDIA of 23 Oct 2023',
  '2023-10-24',
  ['NVIDIA'],
  'letter to NVIDIA: the rule of October 2023 at once',
  'lettre à NVIDIA : règle d’octobre 2023 immédiate',
  'S',
  'https://www.theregister.com/2023/10/24/nvidia_chip_ban_imposed_already/',
);
export const AMD_2024_03 = letter(
  'answer to AMD, Mar 2024',
  '2024-03-05',
  ['AMD'],
  'answer to AMD: part made for China needs a license',
  'réponse à AMD : la puce pour la Chine exige une licence',
  'S',
);
export const NVIDIA_2025_04_09 = letter(
  'letter to NVIDIA of 9 Apr 2025',
  '2025-04-15',
  ['NVIDIA'],
  'letter to NVIDIA: H20 and circuits of like bandwidth',
  'lettre à NVIDIA : H20 et circuits de débit comparable',
  'S',
  'https://www.sec.gov/Archives/edgar/data/1045810/000104581025000082/nvda-20250409.htm',
);
export const INTEL_2025_04 = letter(
  'letter to Intel of Apr 2025',
  '2025-04-16',
  ['Intel'],
  'letter to Intel: circuits above reported bandwidths',
  'lettre à Intel : circuits au-dessus des débits rapportés',
  'S',
  'https://www.silicon.co.uk/cloud/ai/intel-china-ai-609032/amp',
);
export const AMD_2025_04_15 = letter(
  'letter to AMD of Apr 2025',
  '2025-04-16',
  ['AMD'],
  'letter to AMD: MI308',
  'lettre à AMD : MI308',
  'S',
);
