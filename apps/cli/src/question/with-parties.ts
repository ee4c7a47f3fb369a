import type { Language } from '@licet/engine';
import { BadInput } from '../errors/bad-input.ts';
import type { Io } from '../io.ts';
import type { Built } from './build.ts';

/** Screens whoever was named. The lists are loaded only then: a question without parties starts without them. */
export async function withParties(built: Built, io: Io, language: Language): Promise<Built> {
  if (built.parties.length === 0) {
    if (built.owners !== undefined) throw new BadInput('owners-of-whom', { file: built.owners });
    return built;
  }
  const { partyScreener } = await import('./party-screener.ts');
  const { readOwners } = await import('./read-owners.ts');
  const owners = built.owners === undefined ? undefined : await readOwners(built.owners);
  return partyScreener({ today: io.today, language })(built, {
    knownGiven: built.understood.some(({ what }) => what === 'known'),
    ...(owners ? { owners } : {}),
  });
}
