import { fuzzOnPostgres } from './test/fuzz.ts';

fuzzOnPostgres();
