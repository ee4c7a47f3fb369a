import { type Item, isServer, itemFacts } from '@licet/catalog';
import { setParams } from '../../app/address.ts';
import { Link } from '../../app/link.tsx';
import { useTitle } from '../../app/title.ts';
import { Below } from '../../controls/below.tsx';
import { ItemField, MomentFields, PlaceField, useDestination } from '../../controls/fields.tsx';
import { MisreadNotice } from '../../controls/misread.tsx';
import { useCarried } from '../../law/carried.ts';
import { useMoment } from '../../law/moment.ts';
import { fill, useWords } from '../../words/language.ts';
import { CHIP_WORDS } from '../words.ts';
import { AnswerCard } from './answer-card.tsx';
import { DerivedFigures } from './derived.tsx';
import { Events } from './events.tsx';
import { Headroom } from './headroom.tsx';
import { NeighborTables } from './neighbors.tsx';
import { RibbonSection } from './ribbon-section.tsx';
import { Specs } from './specs.tsx';

interface Props {
  readonly item: Item;
  /** Names of other variants, where the address named only the model. */
  readonly others: readonly string[];
  readonly given: string;
}

/** All that is known of a chip or server, and its answer for a destination on a day. */
export function One({ item, others, given }: Props) {
  const words = useWords(CHIP_WORDS);
  const moment = useMoment();
  const [to, setTo] = useDestination();
  const carried = useCarried();
  const { chip } = itemFacts(item);
  useTitle(item.name);
  const names = item.aliases ?? [];
  return (
    <div className="chip-one">
      <p className="crumb no-print">
        <Link page="chip" params={carried}>
          {words.all}
        </Link>
      </p>
      <h1>{item.name}</h1>
      <p className="chip-about">
        {[
          item.maker,
          words[`market-${chip.market}`],
          words[`status-${chip.status}`],
          chip.released === null ? words.notReleased : fill(words.released, { month: chip.released }),
          ...(chip.memory === null ? [] : [chip.memory]),
          `${words.grade}${words.colon}${words[`grade-${chip.grade}`]}`,
        ].join(' · ')}
        {chip.chinaVariant && <span className="chip-badge">{words.chinaTagLong}</span>}
      </p>
      {isServer(item) && (
        <p>
          {words.holds}{' '}
          {item.contains.map(({ chip: id, quantity }) => (
            <Link key={id} page="chip" params={{ ...carried, item: id }}>
              {fill(words.perChip, { count: quantity, chip: id === chip.id ? chip.name : id })}
            </Link>
          ))}
        </p>
      )}
      <p className="soft">
        {names.length > 0 && `${words.names}${words.colon}${names.join(', ')} · `}
        {words.id}
        {words.colon}
        <code>{item.id}</code>
      </p>
      {chip.notes !== undefined && (
        <p lang="en" className="soft">
          {chip.notes}
        </p>
      )}
      {others.length > 0 && (
        <p role="status">
          {fill(words.usualVariant, { given })}{' '}
          {others.map((name, i) => (
            <span key={name}>
              {i > 0 && ', '}
              <Link page="chip" params={{ ...carried, item: name }}>
                {name}
              </Link>
            </span>
          ))}
        </p>
      )}
      <MisreadNotice />
      <fieldset className="row chip-panel no-print">
        <legend>{words.question}</legend>
        <ItemField value={item.name} onItem={({ id }) => setParams({ item: id })} />
        <PlaceField value={to} onPlace={setTo} />
        <MomentFields />
      </fieldset>
      <AnswerCard item={item} to={to} moment={moment} />
      <Below>
        <RibbonSection item={item} moment={moment} />
        <Headroom item={item} moment={moment} />
        <div className="chip-columns">
          <Specs item={item} />
          <DerivedFigures item={item} />
        </div>
        <NeighborTables chip={chip} to={to} moment={moment} />
        <Events chip={chip} moment={moment} />
      </Below>
    </div>
  );
}
