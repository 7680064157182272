/** A first visit: what this is, in two sentences, and in one line that falls and is lifted again. */
export function Welcome() {
  return (
    <div>
      <p className="text-[2rem] leading-[1.1] font-semibold tracking-tight text-balance md:text-[2.75rem]">
        Know MLOps on the day of your interview.
      </p>
      <p className="mt-4 max-w-prose text-lg text-quiet">
        Retrain turns a written guide into flashcards and asks each one again just before you would forget it.
        Everything you do stays on this device and works without a network.
      </p>
      <Lifted />
    </div>
  );
}

const reviews = [
  { from: 6, to: 40, floor: 58 },
  { from: 40, to: 104, floor: 52 },
  { from: 104, to: 204, floor: 44 },
  { from: 204, to: 354, floor: 36 },
];

/** A memory as FSRS sees it: each review lifts it, and after each it falls more slowly. */
function Lifted() {
  const top = 12;
  const bottom = 84;
  const falls = reviews.map(({ from, to, floor }) => {
    const third = (to - from) / 3;
    return `M${from} ${top}C${from + third * 0.6} ${floor - 10} ${to - third} ${floor - 2} ${to} ${floor}`;
  });
  const lifts = reviews.slice(0, -1).map(({ to, floor }) => `M${to} ${floor}V${top}`);
  const area = reviews
    .map(({ from, to, floor }, i) => {
      const third = (to - from) / 3;
      const start = i === 0 ? `M${from} ${bottom}V${top}` : `V${top}`;
      return `${start}C${from + third * 0.6} ${floor - 10} ${to - third} ${floor - 2} ${to} ${floor}`;
    })
    .join("");
  return (
    <svg
      viewBox="0 0 360 96"
      role="img"
      aria-label="A memory falls, is lifted by each review, and falls more slowly every time."
      className="mt-7 block w-full"
    >
      <path d={`${area}V${bottom}Z`} fill="var(--accent-soft)" />
      <path d={lifts.join("")} fill="none" stroke="var(--accent)" strokeWidth="1.5" strokeDasharray="3 3" />
      <path d={falls.join("")} fill="none" stroke="var(--accent)" strokeWidth="2.5" strokeLinecap="round" />
      {reviews.map(({ from }) => (
        <circle key={from} cx={from} cy={top} r="4" fill="var(--accent)" />
      ))}
    </svg>
  );
}
