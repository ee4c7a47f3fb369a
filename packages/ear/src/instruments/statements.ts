import { type Instrument, label } from '@licet/engine';

/** Promises in public: law under no reading but `announced`. */
export const ASSURANCE_2025_07_14: Instrument = {
  id: 'assurances of 14-15 Jul 2025',
  title: label('licenses for H20 and MI308 promised', 'licences promises pour H20 et MI308'),
  authority: 'statement',
  published: '2025-07-14',
  url: 'https://www.cnbc.com/2025/07/15/nvidia-says-us-government-will-allow-it-to-resume-h20-ai-chip-sales-to-china.html',
  confidence: 'S',
};

export const SHARE_2025_08_11: Instrument = {
  id: 'White House confirmation 11 Aug 2025',
  title: label(
    '15 percent share for H20 and MI308, never in a rule',
    'part de 15 % pour H20 et MI308, jamais dans une règle',
  ),
  authority: 'statement',
  published: '2025-08-11',
  confidence: 'S',
};

export const POST_2025_12_08: Instrument = {
  id: 'presidential post 8 Dec 2025',
  title: label(
    'H200 to approved customers in China, 25 percent to the United States',
    'H200 à des clients chinois approuvés, 25 % aux États-Unis',
  ),
  authority: 'statement',
  published: '2025-12-08',
  confidence: 'S',
};
