import { headerKey, Refusal } from '@licet/tables';

/** Headers that are understood, most telling first, as `headerKey` makes them. */
const HEADERS = {
  id: ['id', 'partyid', 'number', 'no', 'reference', 'ref', 'identifiant', 'numero'],
  name: [
    ...[
      'name',
      'party',
      'partyname',
      'company',
      'companyname',
      'entity',
      'entityname',
      'customer',
      'customername',
    ],
    ...['nom', 'partie', 'societe', 'raisonsociale', 'entite', 'client'],
  ],
  country: ['country', 'countrycode', 'partycountry', 'pays', 'codepays'],
} as const;

type Column = keyof typeof HEADERS;

export interface Columns extends Readonly<Partial<Record<Column, number>>> {
  readonly name: number;
  /** Headers of the columns that are not read. */
  readonly ignored: readonly string[];
}

/** Finds the columns of a file of parties; only that of the name has to be there. */
export function columnsIn(header: readonly string[], file: string): Columns {
  const keys = header.map(headerKey);
  const find = (column: Column): number | undefined => {
    for (const spelling of HEADERS[column]) {
      const fitting = [...keys.keys()].filter((at) => keys[at] === spelling);
      if (fitting.length > 1)
        throw new Refusal(
          `${file}: columns ${fitting.map((at) => at + 1).join(' and ')} are both called '${header[fitting[0] as number]?.trim()}'. Rename one of them.`,
        );
      if (fitting[0] !== undefined) return fitting[0];
    }
    return undefined;
  };
  const [id, name, country] = [find('id'), find('name'), find('country')];
  if (name === undefined)
    throw new Refusal(
      `${file}: found the headers ${header
        .map((one) => `'${one.trim().slice(0, 60)}'`)
        .slice(0, 30)
        .join(', ')}. Expected a column 'name' (company, party, nom ...), and beside it id and country.`,
    );
  const read = [id, name, country];
  return {
    name,
    ...(id === undefined ? {} : { id }),
    ...(country === undefined ? {} : { country }),
    ignored: header
      .filter((_, at) => !read.includes(at))
      .map((one, at) => one.trim() || `(column ${at + 1})`),
  };
}
