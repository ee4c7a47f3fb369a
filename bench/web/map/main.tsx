import { type Chip, type ChipValue, chips } from '@licet/catalog';
import { createRoot } from 'react-dom/client';
import { MapView } from '../../../apps/web/src/map/map-view.tsx';
import '../../../apps/web/src/styles/tokens.css';
import '../../../apps/web/src/styles/base.css';
import '../../../apps/web/src/styles/controls.css';
import '../../../apps/web/src/map/map.css';

const COUNT = 500;

/** Invented chips: those of the catalog that have a place on both maps, each a little larger than the last. */
function synthetic(): readonly Chip[] {
  const known = chips.filter(
    ({ values }) =>
      values['item.dieArea'] &&
      values['item.ioBandwidth'] &&
      Object.keys(values).some((fact) => fact.includes('throughput')),
  );
  return Array.from({ length: COUNT }, (_, i): Chip => {
    const chip = known[i % known.length] as Chip;
    const round = Math.floor(i / known.length);
    const factor = 1 + 0.17 * round;
    const larger = (value: ChipValue): ChipValue =>
      'value' in value && typeof value.value === 'number' ? { ...value, value: value.value * factor } : value;
    return {
      ...chip,
      id: `synthetic-${i}`,
      name: `${chip.name} / ${round}`,
      model: `${chip.model}/${round}`,
      values: Object.fromEntries(
        Object.entries(chip.values).map(([fact, value]) => [
          fact,
          fact.includes('throughput') || fact === 'item.ioBandwidth' ? larger(value) : value,
        ]),
      ),
    };
  });
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element #root.');
createRoot(root).render(<MapView chips={synthetic()} />);
