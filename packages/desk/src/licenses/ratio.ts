import { DeskError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { exact } from './measures.ts';
import { type Amount, percent, room, type ShareStatus, shareStatus } from './share.ts';

/** China in the sense of the EAR, with Hong Kong, and Macau. */
const CHINA_AND_MACAU: readonly string[] = ['CN', 'HK', 'MO'];
/** Percent; supp. 2 to part 748, (dd)(1)(iii). */
const LIMIT = 50;

/** Aggregate TPP in thousandths, and how the two stand to each other. */
interface Share {
  readonly status: ShareStatus;
  /** Percent in thousandths, rounded up; null where nothing went to U.S. customers or a TPP is unknown. */
  readonly percent: number | null;
  readonly chinaTpp: number | null;
  readonly usTpp: number | null;
  /** Of those lines it cannot be said whether they count; each for its reason. */
  readonly open: readonly { readonly orderLine: string; readonly because: string }[];
  /** TPP that may still go to China and Macau. */
  readonly room: number | null;
}

export interface Ratio {
  /** Catalog item, or the item itself where the catalog does not have it. */
  readonly commodity: string;
  readonly limit: number;
  readonly cite: string;
  readonly now: Share;
  /** What it becomes when the next order line ships; null where none was named. */
  readonly next: Share | null;
}

/**
 * The live ratio of TPP shipped to China and Macau over TPP shipped to U.S. customers for U.S. use, of one commodity.
 *
 * It rests on the order lines that the desk knows as shipped, so shipments from before have to be imported. What went
 * elsewhere for an end user there counts as China; a line to the United States counts only where every consignee and end
 * user of it, or else the customer, is there. Goods that came back stay counted as shipped to China.
 */
export async function ratioOf(
  { db }: Store,
  input: { readonly commodity: string; readonly nextOrderLine?: string },
): Promise<Ratio> {
  const { commodity, nextOrderLine } = input;
  const shippedOrNext = db
    .selectFrom('order_lines')
    .innerJoin('items', 'items.id', 'order_lines.item_id')
    .where((eb) =>
      eb.or([
        eb('items.catalog_item', '=', commodity),
        eb.and([eb('items.catalog_item', 'is', null), eb('items.id', '=', commodity)]),
      ]),
    )
    .where((eb) =>
      eb.or([eb('order_lines.status', '=', 'shipped'), eb('order_lines.id', '=', nextOrderLine ?? '')]),
    );
  const rows = await shippedOrNext
    .innerJoin('orders', 'orders.id', 'order_lines.order_id')
    .leftJoin('parties as customers', 'customers.id', 'orders.customer')
    .select(['order_lines.id', 'order_lines.quantity', 'order_lines.ship_to', 'order_lines.status'])
    .select(['items.tpp', 'customers.country as customer'])
    .execute();
  const parties = await shippedOrNext
    .innerJoin('line_parties', 'line_parties.line_id', 'order_lines.id')
    .innerJoin('parties', 'parties.id', 'line_parties.party_id')
    .select(['line_parties.line_id', 'parties.country'])
    .where('line_parties.role', 'in', ['ultimate-consignee', 'end-user'])
    .execute();
  const places = new Map<string, (string | null)[]>();
  for (const { line_id, country } of parties) places.set(line_id, [...(places.get(line_id) ?? []), country]);
  const lines = rows.map(
    ({ id, quantity, ship_to, status, tpp, customer }): Shipped => ({
      id,
      shipped: status === 'shipped',
      side: sideOf(ship_to, places.get(id) ?? [customer]),
      tpp: tpp === null ? null : BigInt(tpp) * BigInt(quantity),
    }),
  );
  if (nextOrderLine !== undefined && !lines.some(({ id }) => id === nextOrderLine))
    throw new DeskError('not-found', { what: `order line of ${commodity}`, id: nextOrderLine });
  return {
    commodity,
    limit: LIMIT,
    cite: 'supp. 2 to part 748, (dd)(1)(iii)',
    now: share(lines.filter(({ shipped }) => shipped)),
    next: nextOrderLine === undefined ? null : share(lines),
  };
}

type Side = 'china' | 'us' | 'elsewhere' | 'china?' | 'us?';

interface Shipped {
  readonly id: string;
  readonly shipped: boolean;
  readonly side: Side;
  readonly tpp: bigint | null;
}

/** On which side a line counts; with a mark of doubt where a place is unknown. */
export function sideOf(shipTo: string, users: readonly (string | null)[]): Side {
  const inChina = (place: string | null) => place !== null && CHINA_AND_MACAU.includes(place);
  if (inChina(shipTo) || users.some(inChina)) return 'china';
  const doubt = users.includes(null);
  if (shipTo === 'US') {
    if (doubt) return 'us?';
    return users.every((place) => place === 'US') ? 'us' : 'elsewhere';
  }
  return doubt ? 'china?' : 'elsewhere';
}

function share(lines: readonly Shipped[]): Share {
  const counted = lines.filter(({ side }) => side !== 'elsewhere');
  const open = counted.flatMap(({ id, side, tpp }) => {
    if (tpp === null) return [{ orderLine: id, because: 'TPP of the item is unknown' }];
    return side.endsWith('?') ? [{ orderLine: id, because: 'country of a party is unknown' }] : [];
  });
  if (counted.some(({ tpp }) => tpp === null))
    return { status: 'unknown', percent: null, chinaTpp: null, usTpp: null, open, room: null };
  const total = (side: Side) =>
    counted.filter((line) => line.side === side).reduce((sum, { tpp }) => sum + (tpp ?? 0n), 0n);
  const china: Amount = { known: total('china'), open: total('china?') };
  // A line to the United States in doubt may be for an end user in China: then it leaves one side and joins the other.
  const us: Amount = { known: total('us'), open: total('us?') };
  const worst: Amount = { known: china.known, open: china.open + us.open };
  const ratio = percent(china.known, us.known);
  return {
    status: shareStatus(worst, us),
    percent: ratio === null ? null : exact('percent', ratio),
    chinaTpp: exact('TPP to China and Macau', china.known),
    usTpp: exact('TPP to U.S. customers', us.known),
    open,
    room: exact('room', room(worst, us)),
  };
}
