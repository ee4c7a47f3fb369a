import './bar.css';

interface Props {
  readonly label: string;
  readonly used: number;
  readonly reserved: number;
  /** Null: no limit in this measure, so there is nothing to fill. */
  readonly limit: number | null;
}

/** How much of a license is gone: used, then reserved, with the thresholds of the alerts. */
export function Bar({ label, used, reserved, limit }: Props) {
  const share = (amount: number): number =>
    limit === null || limit === 0 ? 0 : Math.min(amount / limit, 1) * 100;
  return (
    <div className="license-bar">
      <p>{label}</p>
      {limit !== null && (
        <svg viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label={label}>
          <rect className="bar-ground" width="100" height="6" />
          <rect className="bar-used" width={share(used)} height="6" />
          <rect
            className="bar-reserved"
            x={share(used)}
            width={Math.max(share(used + reserved) - share(used), 0)}
            height="6"
          />
          {[80, 90, 95].map((at) => (
            <line key={at} className="bar-mark" x1={at} x2={at} y1="0" y2="6" />
          ))}
        </svg>
      )}
    </div>
  );
}
