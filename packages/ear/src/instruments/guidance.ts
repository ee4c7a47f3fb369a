import { type Instrument, label } from '@licet/engine';

/** The announcement that the Diffusion Rule would not be enforced; GAO (B-337935) holds it to be a rule itself. */
export const RELEASE_2025_05_13: Instrument = {
  id: 'BIS release 13 May 2025',
  title: label('Diffusion Rule not to be enforced', 'règle de diffusion non appliquée'),
  authority: 'guidance',
  published: '2025-05-13',
  url: 'https://www.bis.gov/press-release/department-commerce-announces-rescission-biden-era-artificial-intelligence-diffusion-rule-strengthens',
  confidence: 'S',
};

export const GUIDANCE_2025_05_13: Instrument = {
  id: 'BIS guidance 13 May 2025',
  title: label(
    'Ascend and General Prohibition 10; training of models; diversion',
    'Ascend et interdiction générale 10 ; entraînement de modèles ; détournement',
  ),
  authority: 'guidance',
  published: '2025-05-13',
  url: RELEASE_2025_05_13.url as string,
  confidence: 'S',
};

export const GUIDANCE_2026_05_31: Instrument = {
  id: 'BIS guidance 31 May 2026',
  title: label('headquarters requirement restated', 'exigence du siège rappelée'),
  authority: 'guidance',
  published: '2026-05-31',
  url: 'https://www.bis.gov/media/documents/bis-guidance-may-31-2026.pdf',
  confidence: 'P',
};

/** How the non-enforcement and supplement no. 8 read together for .a items since the UAE left D:4: our inference. */
export const UAE_AS_ENFORCED: Instrument = {
  id: 'BIS release 13 May 2025 with 91 FR 43034',
  title: label(
    'UAE as enforced since 10 Jul 2026',
    'Émirats arabes unis tels qu’appliqués depuis le 10 juillet 2026',
  ),
  authority: 'guidance',
  published: '2026-07-10',
  confidence: 'I',
};

export const BIS_EXCEPTIONS_PAGE: Instrument = {
  id: 'BIS license exceptions page',
  title: label('BIS practice on NAC notices', 'pratique du BIS sur les notifications NAC'),
  authority: 'guidance',
  published: '2023-11-17',
  url: 'https://www.bis.gov/licensing/license-exceptions',
  confidence: 'P',
};
