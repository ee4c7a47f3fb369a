import { fuzzHere } from './test/fuzz.ts';

fuzzHere();
