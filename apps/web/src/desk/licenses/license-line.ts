/** What a license allows, and how much of it is taken. Value in minor units, TPP in thousandths. */
export interface LicenseLine {
  readonly id: string;
  readonly licenseId: string;
  readonly eccn: string;
  readonly destination: string | null;
  readonly currency: string;
  readonly quantity: number | null;
  readonly value: number | null;
  readonly tpp: number | null;
  readonly reservedQuantity: number;
  readonly reservedValue: number;
  readonly reservedTpp: number;
  readonly usedQuantity: number;
  readonly usedValue: number;
  readonly usedTpp: number;
}

export interface License {
  readonly id: string;
  readonly number: string;
  readonly agency: string;
  readonly status: string;
  readonly appliedOn: string | null;
  readonly decidedOn: string | null;
  readonly expiresOn: string | null;
}
