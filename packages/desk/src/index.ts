export type * from './store/schema.ts';
