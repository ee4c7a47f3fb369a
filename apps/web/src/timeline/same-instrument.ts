import { law } from '@licet/cli/in-browser';
import type { Instrument } from '@licet/engine';
import { instruments } from './effects.ts';

/** Names of the record for documents that the rules cite by another name. Citations of the Federal Register agree. */
const NAMED_OTHERWISE: Readonly<Record<string, string>> = {
  'letter-nvidia-2022-08-26': 'letter to NVIDIA of 26 Aug 2022',
  'letter-amd-2022': 'letter to AMD of Aug 2022',
  'letter-nvidia-2023-summer': 'letters of summer 2023',
  'letter-amd-2023-summer': 'letters of summer 2023',
  'letter-nvidia-2023-10-23': 'letter to NVIDIA of 23 Oct 2023',
  'letter-nvidia-2025-04-09': 'letter to NVIDIA of 9 Apr 2025',
  'letter-amd-2025-04-15': 'letter to AMD of Apr 2025',
  'statement-2025-05-13': 'BIS release 13 May 2025',
  'guidance-2025-05-13': 'BIS guidance 13 May 2025',
  'statement-2025-07-14': 'assurances of 14-15 Jul 2025',
  'statement-2025-08-11': 'White House confirmation 11 Aug 2025',
  'statement-2025-12-08': 'presidential post 8 Dec 2025',
  'guidance-2026-05-31': 'BIS guidance 31 May 2026',
};

/** Events that are an act of their own in the rules, though the record names no document for them. */
const ACT_OF: Readonly<Record<string, string>> = {
  'amd-mi309-needs-license': 'answer to AMD, Mar 2024',
  'cambodia-off-state-list': 'State list, 7 Nov 2025',
};

/** The instrument of the rules that the record means; undefined for what made no rule. */
export const instrumentNamed = (name: string): Instrument | undefined =>
  instruments(law.pack).get(NAMED_OTHERWISE[name] ?? name)?.instrument;

/** The instrument of which an event is a part: the first that it names. */
export const instrumentOf = (event: {
  readonly id: string;
  readonly instruments: readonly string[];
}): Instrument | undefined => instrumentNamed(ACT_OF[event.id] ?? event.instruments[0] ?? '');
