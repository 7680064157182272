/** A first visit: what this is, the question for the day of the interview, and how a memory is kept. */
import { useState } from "react";
import { moveFocusOnRemoval } from "../../browser/moveFocusOnRemoval";
import type { Day } from "../../domain/time";
import { Button } from "../../components/Button";
import { AskInterviewDay } from "./AskInterviewDay";

export function Welcome({ today }: { readonly today: Day }) {
  const [isAsking, setAsking] = useState(true);
  return (
    <div>
      <p className="text-[2rem] leading-[1.1] font-semibold tracking-tight text-balance md:text-[2.75rem]">
        Know MLOps on the day of your interview.
      </p>
      <p className="mt-4 max-w-prose text-lg text-pretty text-quiet">
        Retrain turns a written guide into flashcards and asks each one again just before you would forget it.
        Everything you do stays on this device and works without a network.
      </p>
      {isAsking && (
        <div ref={moveFocusOnRemoval} className="mt-6 grid gap-2">
          <AskInterviewDay today={today} />
          <Button variant="quiet" className="-ml-4 justify-self-start" onClick={() => setAsking(false)}>
            I don’t know yet
          </Button>
        </div>
      )}
      <ForgettingCurveDrawing />
    </div>
  );
}

const curveSegments = [
  { startX: 6, endX: 40, endY: 58 },
  { startX: 40, endX: 104, endY: 52 },
  { startX: 104, endX: 204, endY: 44 },
  { startX: 204, endX: 354, endY: 36 },
] as const;

/** A memory as FSRS sees it: each review lifts it, and after each it falls more slowly. */
function ForgettingCurveDrawing() {
  const top = 12;
  const bottom = 84;
  const curves = curveSegments.map(({ startX, endX, endY }) => {
    const third = (endX - startX) / 3;
    return `C${startX + third * 0.6} ${endY - 10} ${endX - third} ${endY - 2} ${endX} ${endY}`;
  });
  const decayPaths = curves.map((curve, i) => `M${curveSegments[i]?.startX} ${top}${curve}`);
  const reviewPaths = curveSegments.slice(0, -1).map(({ endX, endY }) => `M${endX} ${endY}V${top}`);
  const areaPath = `M${curveSegments[0].startX} ${bottom}V${top}${curves.join(`V${top}`)}`;
  return (
    <svg
      viewBox="0 0 360 96"
      role="img"
      aria-label="A memory falls, is lifted by each review, and falls more slowly every time."
      className="mt-7 block w-full overflow-visible"
    >
      <path d={`${areaPath}V${bottom}Z`} fill="var(--accent-soft)" />
      <g fill="none" stroke="var(--accent)" strokeLinecap="round">
        <path
          d={reviewPaths.join("")}
          strokeWidth="1.5"
          strokeDasharray="4 5"
          vectorEffect="non-scaling-stroke"
        />
        <path d={decayPaths.join("")} strokeWidth="3" vectorEffect="non-scaling-stroke" />
        {/* Dots: lines without length. */}
        <path
          d={curveSegments.map(({ startX }) => `M${startX} ${top}h0`).join("")}
          strokeWidth="11"
          vectorEffect="non-scaling-stroke"
        />
      </g>
    </svg>
  );
}
