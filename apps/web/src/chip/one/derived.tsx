import type { Item } from '@licet/catalog';
import { law } from '@licet/cli/in-browser';
import { ScrollBox } from '../../controls/scroll-box.tsx';
import { useFormat } from '../../words/format.ts';
import { fill, useWords } from '../../words/language.ts';
import { FigureText, figureWords } from '../figure-text.tsx';
import { CHIP_WORDS } from '../words.ts';
import { derivedOf } from './derived-of.ts';

/** TPP, density and sums, each with how it follows from what is published. */
export function DerivedFigures({ item }: { readonly item: Item }) {
  const words = useWords(CHIP_WORDS);
  const format = useFormat();
  const { products, tpp, dieArea, density, memoryBandwidth, ioBandwidth, combinedBandwidth, perUnit } =
    derivedOf(item);
  const say = (figure: typeof tpp, unit: string): string => figureWords(figure, unit, words, format);
  return (
    <section>
      <h2>{words.derived}</h2>
      {products.length === 0 ? (
        <p className="unpublished">{words.noTpp}</p>
      ) : (
        <ScrollBox label={words.derived}>
          <table>
            <caption className="visually-hidden">{words.derived}</caption>
            <thead>
              <tr>
                <th scope="col">{words.format}</th>
                <th scope="col" className="numeric">
                  {words.throughput}
                </th>
                <th scope="col" className="numeric">
                  {words.bits}
                </th>
                <th scope="col" className="numeric">
                  {words.product}
                </th>
              </tr>
            </thead>
            <tbody>
              {products.map(({ fact, throughput, bits, product, greatest }) => (
                <tr key={fact} className={greatest ? 'chip-greatest' : undefined}>
                  <th scope="row">
                    {law.pack.facts.find(fact).name.replace('item.throughput.', '').toUpperCase()}
                  </th>
                  <td className="numeric">
                    <FigureText figure={throughput} />
                  </td>
                  <td className="numeric">
                    <FigureText figure={bits} />
                  </td>
                  <td className="numeric">
                    <FigureText figure={product} />
                    {greatest && (
                      <span className="chip-sub">
                        {product.state === 'exact' || products[1]?.greatest !== true
                          ? words.greatest
                          : words.mayBeGreatest}
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      <p className="small">{words.tppNote}</p>
      <p className="small">
        {fill(words.densityNote, {
          tpp: say(tpp, 'TPP'),
          area: say(dieArea, 'mm2'),
          density: say(density, 'TPP/mm2'),
        })}
      </p>
      <p className="small">
        {fill(words.combinedNote, {
          memory: say(memoryBandwidth, 'GB/s'),
          io: say(ioBandwidth, 'GB/s'),
          sum: say(combinedBandwidth, 'GB/s'),
        })}
      </p>
      {perUnit && (
        <>
          <h3>{words.perUnit}</h3>
          <p className="small">
            {fill(words.perUnitNote, {
              chips: perUnit.chips,
              tpp: say(perUnit.tpp, 'TPP'),
              memory: say(perUnit.memoryBandwidth, 'GB/s'),
            })}
          </p>
        </>
      )}
    </section>
  );
}
