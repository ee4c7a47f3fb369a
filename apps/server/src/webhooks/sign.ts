import { createHmac } from 'node:crypto';

/** The secret of one webhook: found from the server's, so that none is stored. */
export const secretOf = (serverSecret: string, webhook: string): string =>
  createHmac('sha256', serverSecret).update(`licet webhook ${webhook}`).digest('hex');

/**
 * The header `Licet-Signature` of a delivery: `t=1790000000,v1=<hex>`, the HMAC-SHA256 of `t`, a point and the body.
 * A receiver computes it anew, compares in constant time, and refuses a `t` that is more than five minutes off.
 */
export const signature = (secret: string, seconds: number, body: string): string =>
  `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
