/** A first visit: what the app does, the question for the day of the interview, and a drawing of the forgetting curve. */
import { useState } from "react";
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
        <div className="mt-6 grid gap-2">
          <AskInterviewDay today={today} />
          <Button variant="quiet" className="-ml-4 justify-self-start" onClick={() => setAsking(false)}>
            I don't know yet
          </Button>
        </div>
      )}
      <ForgettingCurveDrawing />
    </div>
  );
}

/** The forgetting curves after each of four reviews, from full recall on. */
const decayCurves = [
  "C13 48 29 56 40 58",
  "C53 42 83 50 104 52",
  "C124 34 171 42 204 44",
  "C234 26 304 34 354 36",
] as const;

/** A memory as FSRS sees it: each review lifts it, and after each it falls more slowly. */
function ForgettingCurveDrawing() {
  const [first, second, third, fourth] = decayCurves;
  return (
    <svg
      viewBox="0 0 360 96"
      role="img"
      aria-label="A memory falls, is lifted by each review, and falls more slowly every time."
      className="mt-7 block w-full overflow-visible"
    >
      <path d={`M6 84V12${decayCurves.join("V12")}V84Z`} fill="var(--accent-soft)" />
      <g fill="none" stroke="var(--accent)" strokeLinecap="round">
        <path
          d="M40 58V12M104 52V12M204 44V12"
          strokeWidth="1.5"
          strokeDasharray="4 5"
          vectorEffect="non-scaling-stroke"
        />
        <path
          d={`M6 12${first}M40 12${second}M104 12${third}M204 12${fourth}`}
          strokeWidth="3"
          vectorEffect="non-scaling-stroke"
        />
        {/* Dots: lines without length. */}
        <path d="M6 12h0M40 12h0M104 12h0M204 12h0" strokeWidth="11" vectorEffect="non-scaling-stroke" />
      </g>
    </svg>
  );
}
