import { VERIFIED_THROUGH } from '@licet/ear';
import { Suspense, useEffect, useRef } from 'react';
import { useFormat } from '../words/format.ts';
import { fill, setLanguage, useLanguage, useWords } from '../words/language.ts';
import { useAddress } from './address.ts';
import { Broken } from './broken.tsx';
import { Link } from './link.tsx';
import { PAGES } from './pages.ts';
import { isDesk, type PageId } from './places.ts';
import { SHELL_WORDS } from './shell-words.ts';
import { ThemeSwitch } from './theme.tsx';

const MENU = [
  'map',
  'check',
  'chip',
  'timeline',
  'rules',
  'matrix',
  'desk',
] as const satisfies readonly PageId[];

/** What every page stands in: the menu, the language, the theme, the page, and how far the sources were read. */
export function Shell() {
  const words = useWords(SHELL_WORDS);
  const language = useLanguage();
  const format = useFormat();
  const { page } = useAddress();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(page);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    // A new page is announced and read from its top, as after a full load.
    if (shown.current !== page) main.current?.focus({ preventScroll: true });
    if (shown.current !== page) scrollTo(0, 0);
    shown.current = page;
  }, [page]);
  const Page = page === undefined ? undefined : PAGES[page];
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header className="top">
        <Link page="map" className="brand">
          <img src={`${import.meta.env.BASE_URL}licet.svg`} alt="" width="24" height="24" /> Licet
        </Link>
        <nav aria-label={words.nav}>
          {MENU.map((id) => (
            <Link
              key={id}
              page={id}
              aria-current={
                page !== undefined && (page === id || (id === 'desk' && isDesk(page))) ? 'page' : undefined
              }
            >
              {words[id]}
            </Link>
          ))}
        </nav>
        <button
          type="button"
          className="quiet"
          lang={language === 'en' ? 'fr' : 'en'}
          onClick={() => setLanguage(language === 'en' ? 'fr' : 'en')}
        >
          {words.language}
        </button>
        <ThemeSwitch />
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        <Broken
          key={page}
          instead={(error) => (
            <section role="alert">
              <h1>{words.broken}</h1>
              <p>{words.brokenHelp}</p>
              <p>
                <button type="button" onClick={() => location.reload()}>
                  {words.reload}
                </button>
              </p>
              <pre>{error.message}</pre>
            </section>
          )}
        >
          <Suspense
            fallback={
              <p role="status" className="loading">
                {words.loading}
              </p>
            }
          >
            {Page ? (
              <Page />
            ) : (
              <section>
                <h1>{words.notFound}</h1>
                <p>{words.notFoundHelp}</p>
                <Link page="map">{words.map}</Link>
              </section>
            )}
          </Suspense>
        </Broken>
      </main>
      <footer className="bottom">{fill(words.through, { day: format.day(VERIFIED_THROUGH) })}</footer>
    </>
  );
}
