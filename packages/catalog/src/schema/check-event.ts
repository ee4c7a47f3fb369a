import type { RecordEvent } from '../record/record-event.ts';
import { checkConfidence, isDay, isSlug, isText, type Problems, when } from './problems.ts';

const CATEGORIES: readonly string[] = ['us-policy', 'business', 'china', 'congress', 'tariff', 'enforcement'];

export function checkEvent(event: RecordEvent): Problems {
  const where = `event "${event.id}"`;
  return [
    ...when(!isSlug(event.id), `${where}: an id is lower-case words joined by hyphens`),
    ...when(!isDay(event.date), `${where}: date is a day such as 2025-04-15, got "${event.date}"`),
    ...when(!isDay(event.public), `${where}: public is a day such as 2025-04-15, got "${event.public}"`),
    ...when(
      'approximate' in event && event.approximate !== true,
      `${where}: approximate is true or left out`,
    ),
    ...when(!CATEGORIES.includes(event.category), `${where}: category is one of ${CATEGORIES.join(', ')}`),
    ...when(
      !isText(event.title.en) || !isText(event.title.fr),
      `${where}: the title is given in English and in French`,
    ),
    ...when(!isText(event.sourceNote), `${where}: sourceNote says what was read`),
    ...when(
      event.source !== null && !event.source.startsWith('https://'),
      `${where}: source is an address or null`,
    ),
    ...checkConfidence(where, event.confidence),
  ];
}
