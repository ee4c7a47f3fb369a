import { useEffect, useState } from 'react';
import { useWords } from '../words/language.ts';
import { remember, remembered } from './remembered.ts';
import { SHELL_WORDS } from './shell-words.ts';

const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const chosen = (): Theme => THEMES.find((one) => one === remembered('theme')) ?? 'auto';

/** Light, dark, or as the system has it. */
export function ThemeSwitch() {
  const words = useWords(SHELL_WORDS);
  const [theme, setTheme] = useState(chosen);
  useEffect(() => {
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    remember('theme', theme === 'auto' ? null : theme);
  }, [theme]);
  return (
    <label className="theme">
      <span className="visually-hidden">{words.theme}</span>
      <select value={theme} onChange={(event) => setTheme(event.target.value as Theme)}>
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {words[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
