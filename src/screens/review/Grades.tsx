/** The four grades, each with the time until the card would be seen again. */
import { useEffect, useRef } from "react";
import type { Card } from "../../domain/deck";
import { type Grade, type Scheduling, grades, waitAfter } from "../../domain/memory";
import { type Study, memoryAfter, memoryOf } from "../../domain/study";
import { spellWait } from "../spell";
import { todayAt } from "./useDesk";

const names: Readonly<Record<Grade, string>> = { 1: "Again", 2: "Hard", 3: "Good", 4: "Easy" };

type Props = {
  readonly card: Card;
  readonly study: Study;
  readonly scheduling: Scheduling;
  readonly now: number;
  /** Whether the grades move nothing, and only say whether it is asked once more. */
  readonly isCram: boolean;
  readonly onGrade: (grade: Grade) => void;
};

export function Grades({ card, study, scheduling, now, isCram, onGrade }: Props) {
  const memory = memoryOf(study, card.id);
  const good = useRef<HTMLButtonElement>(null);
  // Good is what Space means; focus rests there, so that it does.
  useEffect(() => good.current?.focus({ preventScroll: true }), []);
  return (
    <div
      role="group"
      aria-label="How well did you know it?"
      className="grid grid-cols-[repeat(auto-fit,minmax(4rem,1fr))] gap-2"
    >
      {grades.map((grade) => {
        const wait = isCram
          ? cramSays(grade)
          : spellWait(waitAfter(memoryAfter(memory, card.id, grade, now, todayAt(now), scheduling), now));
        return (
          <button
            key={grade}
            type="button"
            ref={grade === 3 ? good : undefined}
            onClick={() => onGrade(grade)}
            aria-describedby={`wait-${grade}`}
            aria-keyshortcuts={String(grade)}
            className={`flex min-h-16 min-w-0 flex-col items-center justify-center rounded-xl border leading-tight transition-colors ${
              grade === 3
                ? "border-accent bg-accent text-on-accent hover:bg-accent-strong"
                : "border-line bg-sheet hover:border-edge"
            }`}
          >
            <span className="font-semibold" id={`grade-${grade}`}>
              {names[grade]}
            </span>
            <span
              id={`wait-${grade}`}
              aria-hidden="true"
              className={`text-[0.8125rem] ${grade === 3 ? "" : "text-quiet"}`}
            >
              {wait}
            </span>
          </button>
        );
      })}
    </div>
  );
}

const cramSays = (grade: Grade): string => (grade === 1 ? "once more" : "done");
