import type { Iso, Language } from '@licet/engine';
import { useMemo } from 'react';
import { setParams, useAddress } from '../app/address.ts';
import { today } from '../law/today.ts';
import { useLanguage } from '../words/language.ts';
import { removed, setAside, stated } from './changes.ts';
import { fieldsOf } from './fields.ts';
import { type Understood, understand } from './understand.ts';

/** The question of the address, and the ways to change it; each change is a step that the back button undoes. */
export interface Question {
  readonly params: URLSearchParams;
  readonly today: Iso;
  readonly understood: Understood;
  /** Says a part anew; an empty text takes it away. */
  readonly state: (name: string, value: string) => void;
  readonly remove: (name: string) => void;
  /** Loose words: left aside, or said to be a part of the question. */
  readonly settle: (given: string, name?: string, value?: string) => void;
}

export function useQuestion(): Question {
  const { params } = useAddress();
  const language = useLanguage();
  const now = today();
  return useMemo(
    () => ({
      params,
      today: now,
      understood: safely(params, now, language),
      state: (name, value) => setParams(stated(params, name, value, now)),
      remove: (name) => setParams(removed(params, name, now)),
      settle: (given, name, value) =>
        setParams({
          ...(name === undefined ? {} : stated(params, name, value ?? '', now)),
          ...setAside(params, given),
        }),
    }),
    [params, language, now],
  );
}

/** A mistake of ours must not take the words away from whoever typed them. */
function safely(params: URLSearchParams, now: Iso, language: Language): Understood {
  try {
    return understand(params, now, language);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return {
      q: params.get('q') ?? '',
      fields: fieldsOf(params),
      parts: [],
      loose: [],
      leftOver: [],
      missing: [],
      trouble: { code: 'unexpected', text, suggestions: [] },
    };
  }
}
