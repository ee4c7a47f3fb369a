import { answerWords } from '@licet/cli/in-browser';
import { memo, useMemo } from 'react';
import type { Format } from '../words/format.ts';
import { fill } from '../words/language.ts';
import { type Answers, NO_ANSWER } from './answers.ts';
import { figureWords, type MapWords, measureWords } from './figures.ts';
import type { Measure } from './measures.ts';
import { Point } from './point.tsx';
import type { ChipSpot } from './spots.ts';

interface Props {
  readonly spots: readonly ChipSpot[];
  readonly answers: Answers | undefined;
  readonly across: Measure;
  readonly upright: Measure;
  readonly stop: string | undefined;
  readonly hrefOf: (id: string) => string;
  readonly words: MapWords;
  readonly format: Format;
}

/** All chips that have a place, as links: what the signs say to the eye, in words. */
export const Points = memo(function Points({
  spots,
  answers,
  across,
  upright,
  stop,
  hrefOf,
  words,
  format,
}: Props) {
  const figures = useMemo(
    () =>
      spots.map(({ place: { chip, x, y } }) => ({
        name: chip.name,
        across: `${measureWords(across, words)} ${figureWords(x, across, words, format)}`,
        upright: `${measureWords(upright, words)} ${figureWords(y, upright, words, format)}`,
      })),
    [spots, across, upright, words, format],
  );
  const said = useMemo(() => {
    const spoken = new Map<string, string>();
    return spots.map(({ id }, i) => {
      const answer = answers?.get(id) ?? NO_ANSWER;
      const key = `${answer.outcome} ${answer.reviewPolicy}`;
      const text = spoken.get(key) ?? answerWords(answer, format.language);
      spoken.set(key, text);
      return fill(words.point, { ...figures[i], answer: text });
    });
  }, [spots, answers, figures, words, format]);
  const links = useMemo(() => spots.map(({ id }) => hrefOf(id)), [spots, hrefOf]);
  return spots.map(({ id, x, y }, i) => (
    <Point
      key={id}
      id={id}
      x={x}
      y={y}
      href={links[i] as string}
      label={said[i] as string}
      stop={id === stop}
    />
  ));
});
