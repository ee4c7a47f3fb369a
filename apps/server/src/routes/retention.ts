import { type Retention, retentionText } from '@licet/desk';

/** Until when a record is kept, and why, beside the record. */
export const kept = (retention: Retention) => ({
  keepUntil: retention.keepUntil,
  retention: {
    ...retention,
    text: { en: retentionText(retention, 'en'), fr: retentionText(retention, 'fr') },
  },
});
