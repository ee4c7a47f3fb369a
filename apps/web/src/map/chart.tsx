import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useDeferredValue,
  useMemo,
  useRef,
} from 'react';
import { visit } from '../app/address.ts';
import type { Format } from '../words/format.ts';
import type { Answers } from './answers.ts';
import type { Areas } from './areas.ts';
import { ChipLabels } from './chip-labels.tsx';
import type { Edge } from './edges.ts';
import type { Threshold } from './families.ts';
import type { MapWords } from './figures.ts';
import type { Frame } from './frame.ts';
import { Grid } from './grid.tsx';
import { Handles } from './handles.tsx';
import type { Label } from './labels.ts';
import { LawLayer } from './law-layer.tsx';
import type { Measure } from './measures.ts';
import { NamedPoint } from './named-point.tsx';
import type { Name } from './names.ts';
import { type Direction, nearestSpot, step } from './order.ts';
import { Points } from './points.tsx';
import type { RegionKey } from './regions.ts';
import type { Scale } from './scale.ts';
import { Signs } from './signs.tsx';
import type { ChipSpot } from './spots.ts';
import type { Change } from './what-if.ts';
import { Whiskers } from './whiskers.tsx';

export interface ChartProps {
  readonly title: string;
  readonly frame: Frame;
  readonly x: Scale;
  readonly y: Scale;
  readonly across: Measure;
  readonly upright: Measure;
  readonly since2023: boolean;
  readonly regions: Areas<RegionKey>;
  readonly edges: readonly Edge[];
  readonly thresholds: readonly Threshold[];
  readonly changes: readonly Change[];
  readonly spots: readonly ChipSpot[];
  readonly names: readonly Name[];
  readonly labels: readonly Label[];
  readonly answers: Answers | undefined;
  /** The chip under the pointer or the keyboard, or the one that was looked for. */
  readonly active: string | undefined;
  readonly pinned: string | undefined;
  readonly onHover: (id: string | undefined) => void;
  readonly onFocus: (id: string | undefined) => void;
  readonly onPin: (id: string) => void;
  readonly onMove: (threshold: Threshold, to: number) => void;
  readonly hrefOf: (id: string) => string;
  readonly words: MapWords;
  readonly format: Format;
}

const REACH = 26;
const KEYS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

const idOf = (target: EventTarget): string | undefined =>
  (target as Element).closest<HTMLElement>('[data-id]')?.dataset.id;

/** The drawing: the law below, the chips on top, the thresholds at its edges. */
export function Chart(props: ChartProps) {
  const { title, frame, x, y, across, upright, words, format } = props;
  const { spots, active, pinned, onHover, onFocus, onPin, hrefOf } = props;
  // Handed on one by one: a layer is drawn again only when something of its own changed.
  const axes = { frame, x, y, across, upright, words, format };
  const svg = useRef<SVGSVGElement>(null);
  const near = (event: MouseEvent): string | undefined => {
    const box = svg.current?.getBoundingClientRect();
    if (box === undefined) return undefined;
    return nearestSpot([...spots].reverse(), event.clientX - box.left, event.clientY - box.top, REACH)?.id;
  };
  const keys = (event: KeyboardEvent): void => {
    const from = idOf(event.target);
    const direction = KEYS[event.key];
    if (from === undefined || direction === undefined) return;
    event.preventDefault();
    const to = step(spots, from, direction);
    if (to !== undefined) svg.current?.querySelector<SVGAElement>(`[data-id="${CSS.escape(to)}"]`)?.focus();
  };
  const click = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if ((event.target as Element).closest('.handles')) return;
    const id = idOf(event.target) ?? near(event);
    if (id === undefined) return;
    event.preventDefault();
    // A finger cannot hover: its first touch shows the chip, as the pointer does, and the card has the link.
    if ((event.nativeEvent as globalThis.PointerEvent).pointerType === 'touch' && id !== pinned) onPin(id);
    else visit(hrefOf(id), false);
  };
  // The words follow the signs when there is time.
  const { answers } = props;
  const later = useDeferredValue(useMemo(() => ({ spots, answers, upright }), [spots, answers, upright]));
  const stop = spots.some(({ id }) => id === active) ? active : spots.at(-1)?.id;
  const shown = spots.find(({ id }) => id === active);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset.
    <svg
      ref={svg}
      className="chart"
      role="group"
      aria-label={title}
      width={frame.width}
      height={frame.height}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      onKeyDown={keys}
      onClick={click}
      onPointerMove={(event: PointerEvent) => {
        if (event.pointerType !== 'touch') onHover(near(event));
      }}
      onPointerLeave={() => onHover(undefined)}
      onFocus={(event) => onFocus(idOf(event.target))}
      onBlur={() => onFocus(undefined)}
    >
      <Grid {...axes} since2023={props.since2023} />
      <LawLayer
        {...axes}
        regions={props.regions}
        edges={props.edges}
        changes={props.changes}
        names={props.names}
      />
      <Whiskers spots={spots} x={x} y={y} frame={frame} />
      <ChipLabels labels={props.labels} />
      <Signs spots={spots} answers={answers} />
      <Points
        spots={later.spots}
        answers={later.answers}
        across={across}
        upright={later.upright}
        stop={stop}
        hrefOf={hrefOf}
        words={words}
        format={format}
      />
      {shown && <NamedPoint spot={shown} answer={answers?.get(shown.id)} frame={frame} />}
      <Handles {...axes} thresholds={props.thresholds} changes={props.changes} onMove={props.onMove} />
    </svg>
  );
}
