/** A question as a person typed it, option by option: strings throughout, nothing read yet. */
export interface Asked {
  readonly item?: string | undefined;
  readonly to?: string | undefined;
  readonly from?: string | undefined;
  readonly route?: string | undefined;
  readonly exporter?: string | undefined;
  /** Several countries, each in an entry of its own or separated by commas. */
  readonly hq?: readonly string[] | undefined;
  readonly parent?: readonly string[] | undefined;
  readonly consignee?: string | undefined;
  readonly endUser?: readonly string[] | undefined;
  /** `role=name;country=CN;address=...` */
  readonly party?: readonly string[] | undefined;
  /** A file of who holds the parties. */
  readonly owners?: string | undefined;
  readonly quantity?: string | undefined;
  /** `name=value`, over everything that the catalog says. */
  readonly fact?: readonly string[] | undefined;
  readonly on?: string | undefined;
  readonly known?: string | undefined;
  readonly reading?: string | undefined;
  readonly bill?: readonly string[] | undefined;
  readonly strict?: boolean | undefined;
}
