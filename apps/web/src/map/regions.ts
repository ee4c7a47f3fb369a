import { law } from '@licet/cli/in-browser';
import { compile, type Edition, type Facts, known, sheet } from '@licet/engine';
import { type Areas, areas, type Box } from './areas.ts';
import { thresholdsOf } from './families.ts';
import { ENTRY, MEASURES, type Measure } from './measures.ts';

/**
 * What holds in a region for a circuit: `3A090.a` whatever its market, `3A090.a dc` only if designed or marketed for
 * data centers, `open` where it turns on a number that is on neither axis, `none` otherwise.
 */
export type RegionKey = string;

/** The regions of 3A090, asked of the rules of the edition box by box. */
export function regionsOf(edition: Edition, across: Measure, upright: Measure, plane: Box): Areas<RegionKey> {
  const numbers = (measure: Measure) =>
    thresholdsOf(edition).flatMap((one) =>
      one.family === '3A090' && one.measure === measure ? [one.value] : [],
    );
  const paragraphs = [...edition.rules.values()].flatMap(({ rule: { id, covers, role } }) =>
    covers === ENTRY && role.kind === 'classification' ? [{ id, paragraph: role.paragraph }] : [],
  );
  const asked = (x: number, y: number, datacenter: boolean): string => {
    const answers = compile(edition)(
      circuit({
        [MEASURES[across]]: known(x),
        [MEASURES[upright]]: known(y),
        'item.datacenter': known(datacenter),
      }),
    );
    let open = false;
    for (const { id, paragraph } of paragraphs) {
      const holds = answers.conclude(id);
      if (holds === true) return paragraph;
      if (holds === null) open = true;
    }
    return open ? 'open' : 'none';
  };
  return areas(numbers(across), numbers(upright), plane, (x, y) => {
    const [inside, outside] = [asked(x, y, true), asked(x, y, false)];
    return inside === outside || inside === 'none' || inside === 'open' ? inside : `${inside} dc`;
  });
}

/** A circuit of which nothing is known but what is said here, on its usual way. */
export const circuit = (facts: Facts) => sheet(law.pack.facts, { 'item.kind': known('ic'), ...facts });
