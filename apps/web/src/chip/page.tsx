import { findItem } from '@licet/catalog';
import { useMemo } from 'react';
import { useAddress } from '../app/address.ts';
import { List } from './list/list.tsx';
import { One } from './one/one.tsx';
import { UnknownItem } from './unknown-item.tsx';
import './chip.css';

/** Without an item the catalog; with one, all that is known of it. */
export default function Page() {
  const given = useAddress().params.get('item') ?? '';
  const finding = useMemo(() => (given === '' ? undefined : findItem(given)), [given]);
  if (finding === undefined) return <List />;
  if (finding.status !== 'found') return <UnknownItem given={given} finding={finding} />;
  return (
    <One
      item={finding.item}
      others={finding.how === 'default-variant' ? finding.alternatives : []}
      given={given}
    />
  );
}
