import { VERIFIED_THROUGH } from '@licet/ear';
import { useFormat } from '../words/format.ts';
import { fill, useWords } from '../words/language.ts';
import { TIMELINE_WORDS } from './words.ts';

/** What the signs and lines of the chart mean. */
export function Legend() {
  const words = useWords(TIMELINE_WORDS);
  const format = useFormat();
  const signs = [
    [words.legendAnnounced, <circle key="sign" className="tl-announced" cx="16" cy="7" r="4" />],
    [words.legendForce, <circle key="sign" className="tl-force" cx="16" cy="7" r="3.5" />],
    [
      words.legendSame,
      <g key="sign">
        <circle className="tl-announced tl-same" cx="16" cy="7" r="5.5" />
        <circle className="tl-force" cx="16" cy="7" r="3.5" />
      </g>,
    ],
    [
      words.legendCompliance,
      <path key="sign" className="tl-compliance" d="M16 2.5l4.5 4.5l-4.5 4.5l-4.5-4.5Z" />,
    ],
    [words.legendLater, <line key="sign" className="tl-later" x1="16" x2="16" y1="3" y2="11" />],
    [
      words.legendAhead,
      <g key="sign">
        <line className="tl-ahead" x1="2" x2="30" y1="5" y2="5" />
        <line className="tl-ahead" x1="2" x2="30" y1="9" y2="9" />
      </g>,
    ],
    [words.legendBehind, <line key="sign" className="tl-behind" x1="2" x2="30" y1="7" y2="7" />],
    [
      words.legendOpen,
      <g key="sign">
        <line className="tl-open" x1="2" x2="30" y1="7" y2="7" />
        <path className="tl-arrow" d="M25 3L30 7L25 11" />
      </g>,
    ],
  ] as const;
  return (
    <ul className="tl-legend" aria-label={words.legend}>
      {signs.map(([meaning, sign]) => (
        <li key={meaning}>
          <svg width="32" height="14" aria-hidden="true">
            {sign}
          </svg>{' '}
          {meaning}
        </li>
      ))}
      <li>
        <svg width="32" height="14" aria-hidden="true">
          <line className="tl-read" x1="16" x2="16" y1="0" y2="14" />
        </svg>{' '}
        {fill(words.legendRead, { day: format.day(VERIFIED_THROUGH) })}
      </li>
      <li>{words.legendAbout}</li>
    </ul>
  );
}
