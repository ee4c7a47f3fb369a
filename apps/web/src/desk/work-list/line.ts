import type { Status } from './words.ts';

/** A line as the work list has it. Value in minor units. */
export interface WorkLine {
  readonly id: string;
  readonly externalId: string;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly customer: string;
  readonly itemId: string;
  readonly itemName: string;
  readonly quantity: number;
  readonly value: number;
  readonly currency: string;
  readonly shipFrom: string;
  readonly shipTo: string;
  readonly exportDate: string;
  readonly status: Status;
  readonly holdReason: string | null;
  readonly determinationId: string | null;
}

/** `license-required: A license is required.` begins with its code. */
export function holdOf(reason: string | null): { readonly code: string; readonly text: string } | undefined {
  if (reason === null) return undefined;
  const [, code = '', text = reason] = /^([a-z-]+): (.*)$/s.exec(reason) ?? [];
  return { code, text };
}
