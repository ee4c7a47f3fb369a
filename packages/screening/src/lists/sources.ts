/**
 * The lists that Licet knows, by the abbreviations of the field. `COMPANY` is a list that a company keeps itself;
 * `OTHER` is an entry of a FollowTheMoney file whose dataset is none of these.
 */
export const SOURCES = {
  EL: 'Entity List (supp. 4 to part 744)',
  MEU: 'Military End-User List (supp. 7 to part 744)',
  UVL: 'Unverified List (supp. 6 to part 744)',
  DPL: 'Denied Persons List',
  SDN: 'Specially Designated Nationals List (OFAC)',
  SSI: 'Sectoral Sanctions Identifications List (OFAC)',
  PLC: 'Palestinian Legislative Council List (OFAC)',
  CMIC: 'Non-SDN Chinese Military-Industrial Complex Companies List (OFAC)',
  MBS: 'Non-SDN Menu-Based Sanctions List (OFAC)',
  CAP: 'List of Foreign Financial Institutions Subject to Correspondent Account or Payable-Through Account Sanctions (OFAC)',
  FSE: 'Foreign Sanctions Evaders List (OFAC)',
  ISN: 'Nonproliferation Sanctions (State)',
  DTC: 'AECA Debarred List (State)',
  UN: 'United Nations Security Council Consolidated List',
  '1260H': 'Chinese Military Companies, section 1260H (Defense)',
  COMPANY: 'List of the company',
  OTHER: 'Other list',
} as const;

export type SourceId = keyof typeof SOURCES;
