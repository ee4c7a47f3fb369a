/** Invented companies, as in the order book of the examples. */
export const PARTIES = [
  {
    id: 'DEMO-JADE',
    name: 'Jade River Computing Co., Ltd.',
    country: 'CN',
    headquarters: 'CN',
    parent: 'CN',
  },
  {
    id: 'DEMO-NORTHWIND',
    name: 'Northwind Cloud Pte. Ltd.',
    country: 'SG',
    headquarters: 'SG',
    parent: 'SG',
  },
  { id: 'DEMO-BANYAN', name: 'Banyan Tree Analytics', country: 'IN', headquarters: 'IN', parent: 'IN' },
  { id: 'DEMO-NORRSKEN', name: 'Norrsken Beräkning AB', country: 'SE', headquarters: 'SE', parent: 'SE' },
  { id: 'DEMO-LOTUS', name: 'Lotus Quay Systems Ltda', country: 'MO', headquarters: 'MO', parent: 'MO' },
  {
    id: 'DEMO-HARBOR',
    name: 'Harbor Lights Compute Pte. Ltd.',
    country: 'SG',
    headquarters: 'SG',
    parent: 'CN',
  },
] as const;

/** A list of the company's own, so that screening can be seen at work; a file of it is imported at the start. */
export const WATCH_LIST = `name,aliases,country,listed,reason
"Banyan Tree Analytic Systems (Shenzhen) Co., Ltd.",Banyan Tree Analytics,CN,2025-06-02,invented
"Shanghai Qorvantis Intelligent Technology Co., Ltd.",Qorvantis,CN,2024-06-03,invented
Brasquel General Trading LLC,,AE,2025-02-10,invented
`;

/** Chips and servers of the catalog. */
export const ITEMS = [
  { id: 'DEMO-H20', name: 'H20', eccn: '3A090.a' },
  { id: 'DEMO-8H200', name: '8x H200', eccn: '4A090.a' },
  { id: 'DEMO-A6000', name: 'RTX A6000', eccn: null },
  { id: 'DEMO-T4', name: 'T4', eccn: null },
] as const;

interface Line {
  readonly order: string;
  readonly buyer: (typeof PARTIES)[number]['id'];
  readonly item: (typeof ITEMS)[number]['id'];
  readonly quantity: number;
  /** Minor units of USD for one unit. */
  readonly price: number;
  readonly to: string;
  /** Days from the day on which the demo begins to the export. */
  readonly days: number;
}

export const LINES: readonly Line[] = [
  {
    order: 'DEMO-1001',
    buyer: 'DEMO-JADE',
    item: 'DEMO-H20',
    quantity: 2_000,
    price: 1_200_000,
    to: 'CN',
    days: 20,
  },
  {
    order: 'DEMO-1001',
    buyer: 'DEMO-JADE',
    item: 'DEMO-T4',
    quantity: 100,
    price: 120_000,
    to: 'CN',
    days: 20,
  },
  {
    order: 'DEMO-1002',
    buyer: 'DEMO-NORTHWIND',
    item: 'DEMO-8H200',
    quantity: 24,
    price: 31_000_000,
    to: 'SG',
    days: 30,
  },
  {
    order: 'DEMO-1003',
    buyer: 'DEMO-NORRSKEN',
    item: 'DEMO-A6000',
    quantity: 170,
    price: 460_000,
    to: 'SE',
    days: 10,
  },
  {
    order: 'DEMO-1004',
    buyer: 'DEMO-BANYAN',
    item: 'DEMO-8H200',
    quantity: 4,
    price: 31_000_000,
    to: 'IN',
    days: 45,
  },
  {
    order: 'DEMO-1005',
    buyer: 'DEMO-LOTUS',
    item: 'DEMO-H20',
    quantity: 64,
    price: 1_200_000,
    to: 'MO',
    days: 15,
  },
  {
    order: 'DEMO-1006',
    buyer: 'DEMO-HARBOR',
    item: 'DEMO-8H200',
    quantity: 12,
    price: 31_000_000,
    to: 'SG',
    days: 25,
  },
  {
    order: 'DEMO-1007',
    buyer: 'DEMO-NORRSKEN',
    item: 'DEMO-T4',
    quantity: 40,
    price: 120_000,
    to: 'SE',
    days: 12,
  },
];
