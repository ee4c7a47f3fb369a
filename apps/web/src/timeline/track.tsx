import type { Iso } from '@licet/engine';
import { type Entry, isOpen } from './entry.ts';
import type { Scale } from './scale.ts';

/** Room left of the first sign, so that it is drawn whole. */
export const PAD = 7;
const [HEIGHT, MIDDLE] = [14, 7];

/** The days of an entry along the line: word and law as signs of their own, and what lies between as a line. */
export function Track({
  entry,
  scale,
  from,
  to,
  asOf,
}: {
  readonly entry: Entry;
  readonly scale: Scale;
  readonly from: Iso;
  readonly to: Iso;
  readonly asOf: Iso;
}) {
  const x = (day: string): number => scale.x(day > scale.last ? scale.last : day) - scale.x(from) + PAD;
  const { announced, begins, complies, later, promise, instrument } = entry;
  const width = x(to) + PAD;
  const followed = promise?.followedBy[0]?.published;
  const beyond = later.some((day) => day > scale.last);
  const lastLater = later.at(-1);
  return (
    <svg className="tl-track" width={width} height={HEIGHT} aria-hidden="true">
      {lastLater !== undefined && <Line className="tl-later-line" from={x(announced)} to={x(lastLater)} />}
      {begins !== undefined && begins > announced && (
        <>
          <Line className="tl-ahead" from={x(announced)} to={x(begins)} y={MIDDLE - 2} />
          <Line className="tl-ahead" from={x(announced)} to={x(begins)} y={MIDDLE + 2} />
        </>
      )}
      {begins !== undefined && begins < announced && (
        <Line className="tl-behind" from={x(begins)} to={x(announced)} />
      )}
      {complies !== undefined && (
        <Line className="tl-until-compliance" from={x(begins ?? announced)} to={x(complies)} />
      )}
      {followed !== undefined && <Line className="tl-open" from={x(announced)} to={x(followed)} />}
      {isOpen(entry) && (
        <>
          <Line className="tl-open" from={x(announced)} to={x(asOf)} />
          <path
            className="tl-arrow"
            d={`M${x(asOf) - 5} ${MIDDLE - 4}L${x(asOf)} ${MIDDLE}L${x(asOf) - 5} ${MIDDLE + 4}`}
          />
        </>
      )}
      {beyond && (
        <path
          className="tl-arrow"
          d={`M${width - PAD - 5} ${MIDDLE - 4}L${width - PAD} ${MIDDLE}L${width - PAD - 5} ${MIDDLE + 4}`}
        />
      )}
      {later
        .filter((day) => day <= scale.last)
        .map((day) => (
          <line key={day} className="tl-later" x1={x(day)} x2={x(day)} y1={MIDDLE - 4} y2={MIDDLE + 4} />
        ))}
      {complies !== undefined && (
        <path className="tl-compliance" d={`M${x(complies)} ${MIDDLE - 4.5}l4.5 4.5l-4.5 4.5l-4.5-4.5Z`} />
      )}
      {(begins !== announced || instrument !== undefined) && (
        <circle
          className={begins === announced ? 'tl-announced tl-same' : 'tl-announced'}
          cx={x(announced)}
          cy={MIDDLE}
          r={begins === announced ? 5.5 : 4}
        />
      )}
      {followed !== undefined && <circle className="tl-force" cx={x(followed)} cy={MIDDLE} r={3.5} />}
      {begins !== undefined && <circle className="tl-force" cx={x(begins)} cy={MIDDLE} r={3.5} />}
    </svg>
  );
}

const Line = ({
  className,
  from,
  to,
  y = MIDDLE,
}: {
  readonly className: string;
  readonly from: number;
  readonly to: number;
  readonly y?: number;
}) => <line className={className} x1={from} x2={to} y1={y} y2={y} />;
