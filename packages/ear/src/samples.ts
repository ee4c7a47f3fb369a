/** Facts that the examples of several paragraphs share. */
export const h100 = {
  'item.kind': 'ic',
  'item.tpp': 15831.2,
  'item.dieArea': 814,
  'item.datacenter': true,
  'item.ioBandwidth': 1028,
};
export const a30 = {
  'item.kind': 'ic',
  'item.tpp': 2640,
  'item.dieArea': 826,
  'item.datacenter': true,
  'item.ioBandwidth': 264,
  'item.fabricatorShips': false,
};
export const hbm = { 'item.kind': 'hbm', 'item.memoryBandwidth': 1229, 'item.packageArea': 121 };
export const gamingCard = {
  'item.kind': 'ic',
  'item.tpp': 3120,
  'item.dieArea': 378.6,
  'item.datacenter': false,
  'item.ioBandwidth': 64,
};
export const inChina = { 'shipment.to': 'CN', 'party.hq': ['CN'], 'party.parent': ['CN'] };
