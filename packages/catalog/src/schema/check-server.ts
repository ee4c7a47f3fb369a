import type { Server } from '../chips/server.ts';
import { checkConfidence, isSlug, isText, type Problems, when } from './problems.ts';

export function checkServer(server: Server): Problems {
  const where = `server "${server.id}"`;
  return [
    ...when(!isSlug(server.id), `${where}: an id is lower-case words joined by hyphens`),
    ...when(!server.name.startsWith(`${server.maker} `), `${where}: the name begins with the maker`),
    ...when(server.contains.length === 0, `${where}: a server contains chips`),
    ...when(
      !server.contains.every(({ quantity }) => Number.isInteger(quantity) && quantity > 0),
      `${where}: a quantity is a whole number above 0`,
    ),
    ...when(!isText(server.source), `${where}: say where it comes from`),
    ...checkConfidence(where, server.confidence),
  ];
}
