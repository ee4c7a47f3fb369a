import { batch } from './batch.ts';
import { bundle } from './bundle.ts';
import { coldStart } from './cold-start.ts';
import { decision3a090 } from './decision-3a090.ts';
import { deskApi } from './desk/api.ts';
import { deskDetermine } from './desk/determine.ts';
import { deskStart } from './desk/start.ts';
import { determinations } from './determination.ts';
import { screening } from './screening/screening.ts';
import { load } from './web/load.ts';
import { map } from './web/map.ts';
import { rows } from './web/rows.ts';

/** Everything that bench/README.md claims, in one run: `npm run bench`, or one part: `npm run bench -- batch`. */
const parts = {
  ...{ decision3a090, determinations, coldStart, bundle, batch, screening, map, load, rows },
  ...{ deskDetermine, deskApi, deskStart },
};
const wanted = process.argv.slice(2);
for (const [name, run] of Object.entries(parts))
  if (wanted.length === 0 || wanted.includes(name)) await run();
