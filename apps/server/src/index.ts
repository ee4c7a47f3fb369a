export { demoCompany } from './demo/company.ts';
export { untilStopped } from './operations/run.ts';
export { start } from './operations/start.ts';
export { whyNotStarted } from './operations/why-not-started.ts';
export { readSettings } from './settings.ts';
