import type { Endpoint } from '../http/endpoint.ts';
import type { Limits } from '../http/limits.ts';
import type { World } from '../world.ts';

/** What routes may use beside the world. */
interface Tools {
  readonly limits: Limits;
  /** The OpenAPI document. */
  readonly document: () => object;
}

/** Makes the routes of one kind over a world. */
export type Make = (world: World, tools: Tools) => readonly Endpoint[];
