import { chips, countryByCode } from '@licet/catalog';
import { law, PART_WORDS } from '@licet/cli/in-browser';
import { READINGS } from '@licet/engine';
import { ITEM_OPTIONS, usePlaceOptions } from '../controls/options.ts';
import { Typed } from '../controls/typed.tsx';
import { CONTROL_WORDS } from '../controls/words.ts';
import { dayIn } from '../law/today.ts';
import { upper } from '../law/typeset.ts';
import { fill, useLanguage, useWords } from '../words/language.ts';
import type { PartName } from './fields.ts';
import { CHECK_WORDS } from './words.ts';

const MAKERS = [...new Set(chips.map(({ maker }) => maker))].sort().map((value) => ({ value }));
const ROUTES = ['export', 'reexport', 'transfer', 'deemed'] as const;

interface Props {
  readonly name: PartName;
  /** As the address has it; empty where it says nothing. */
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly autoFocus?: boolean;
}

/** The field of one part of the question. Whatever is typed is taken: what cannot be read is said beside the part. */
export function PartField({ name, value, onValue, autoFocus = false }: Props) {
  const words = useWords(CHECK_WORDS);
  const common = useWords(CONTROL_WORDS);
  const language = useLanguage();
  const places = usePlaceOptions();
  const title = upper(PART_WORDS[name][language]);
  const typed = (more: Partial<Parameters<typeof Typed<string>>[0]> = {}) => (
    <Typed
      label={title}
      shown={value}
      read={(text) => text}
      onValue={onValue}
      advice={() => ''}
      autoFocus={autoFocus}
      {...more}
    />
  );
  switch (name) {
    case 'item':
      return typed({ options: ITEM_OPTIONS, size: 30 });
    case 'to':
    case 'from':
      return typed({ options: places, shown: countryByCode(value)?.[language] ?? value });
    case 'hq':
    case 'parent':
      return typed({
        options: places,
        shown: countryByCode(value)?.[language] ?? value,
        label: `${title} (${words.several})`,
        size: 24,
      });
    case 'exporter':
      return typed({ options: MAKERS });
    case 'quantity':
      return typed({ size: 10 });
    case 'consignee':
      return typed({ size: 28 });
    case 'endUser':
    case 'party':
      return (
        <label className="field">
          <span>
            {title} ({words.oneALine})
          </span>
          <textarea
            key={value}
            rows={2}
            cols={30}
            defaultValue={value}
            // biome-ignore lint/a11y/noAutofocus: opened by a press, to be typed into.
            autoFocus={autoFocus}
            onBlur={(event) => {
              if (event.target.value.trim() !== value) onValue(event.target.value.trim());
            }}
          />
        </label>
      );
    case 'on':
    case 'known':
      return (
        <label className="field">
          <span>{name === 'on' ? title : common.known}</span>
          <input
            key={value}
            type="date"
            defaultValue={dayIn(value) ?? ''}
            // biome-ignore lint/a11y/noAutofocus: opened by a press, to be typed into.
            autoFocus={autoFocus}
            onBlur={(event) => {
              const day = event.target.value;
              if (day !== (dayIn(value) ?? '')) onValue(day);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') onValue(event.currentTarget.value);
            }}
          />
        </label>
      );
    case 'route':
      return (
        <label className="field">
          <span>{title}</span>
          <select
            value={ROUTES.find((one) => one === value.toLowerCase()) ?? ''}
            // biome-ignore lint/a11y/noAutofocus: opened by a press, to be chosen from.
            autoFocus={autoFocus}
            onChange={(event) => onValue(event.target.value)}
          >
            <option value="">{words.routeUnsaid}</option>
            {ROUTES.map((one) => (
              <option key={one} value={one}>
                {words[one]}
              </option>
            ))}
          </select>
        </label>
      );
    case 'reading':
      return (
        <label className="field">
          <span>{common.reading}</span>
          <select
            value={READINGS.find((one) => one === value) ?? 'enforced'}
            // biome-ignore lint/a11y/noAutofocus: opened by a press, to be chosen from.
            autoFocus={autoFocus}
            onChange={(event) => onValue(event.target.value === 'enforced' ? '' : event.target.value)}
          >
            {READINGS.map((one) => (
              <option key={one} value={one}>
                {common[one]}
              </option>
            ))}
          </select>
        </label>
      );
    case 'bill': {
      const chosen = value.split(',').filter(Boolean);
      return (
        <>
          {law.pack.bills.map(({ id, title: name }) => (
            <label key={id} className="tick" title={name[language]}>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={(event) =>
                  onValue(
                    (event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id)).join(','),
                  )
                }
              />
              {fill(words.asIf, { bill: id })}
            </label>
          ))}
        </>
      );
    }
    case 'strict':
      return (
        <label className="tick">
          <input
            type="checkbox"
            checked={value !== '' && value !== '0'}
            onChange={(event) => onValue(event.target.checked ? '1' : '')}
          />
          {words.strictField}
        </label>
      );
  }
}
