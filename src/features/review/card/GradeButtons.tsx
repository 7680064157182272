/** The four grades, each with the time until the card would be seen again and, on request, why. */
import { dayOf } from "../../../domain/scheduling/calendar";
import { useContext, useEffect, useRef } from "react";
import type { Card } from "../../../domain/deck/card";
import { intervalAfter } from "../../../domain/scheduling/interval";
import { type Grade, grades } from "../../../domain/scheduling/memory";
import type { SchedulingOptions } from "../../../domain/scheduling/schedulingOptions";
import { type Study, memoryOf } from "../../../domain/study/study";
import { scheduleReview } from "../../../domain/scheduling/scheduleReview";
import type { EpochMs } from "../../../domain/time";
import { CharacterKeysContext } from "../../../hooks/input/shortcutsContext";
import { useEarlyPressGuard } from "../../../hooks/input/useEarlyPressGuard";
import { useCalendar } from "../../../state/StoresContext";
import { gradeLabels } from "../../shared/card/gradeLabels";
import { IntervalReasons } from "./IntervalReasons";
import { formatInterval } from "../../shared/schedule/formatInterval";

type Props = {
  readonly card: Card;
  readonly study: Study;
  readonly scheduling: SchedulingOptions;
  readonly now: EpochMs;
  /** Whether grades don't change the schedule, and only decide if the card is shown again. */
  readonly isCram: boolean;
  readonly onGrade: (grade: Grade) => void;
};

export function GradeButtons({ card, study, scheduling, now, isCram, onGrade }: Props) {
  const memory = memoryOf(study, card.id);
  const goodButtonRef = useRef<HTMLButtonElement>(null);
  const today = dayOf(now, useCalendar());
  // Focused, so that Space grades the card Good.
  useEffect(() => goodButtonRef.current?.focus({ preventScroll: true }), []);
  const hasCharacterKeys = useContext(CharacterKeysContext);
  const gradesRef = useRef<HTMLDivElement>(null);
  // They appear where "Show answer" was pressed.
  useEarlyPressGuard(gradesRef);
  return (
    <>
      <div
        ref={gradesRef}
        role="group"
        aria-label="How well did you know it?"
        className="grid grid-cols-[repeat(auto-fit,minmax(4rem,1fr))] gap-2"
      >
        {grades.map((grade) => {
          const intervalLabel = isCram
            ? describeCramGrade(grade)
            : formatInterval(
                intervalAfter(scheduleReview(memory, card.id, grade, now, today, scheduling), now),
              );
          return (
            <button
              key={grade}
              type="button"
              ref={grade === 3 ? goodButtonRef : undefined}
              onClick={() => onGrade(grade)}
              aria-describedby={`wait-${grade}`}
              aria-keyshortcuts={hasCharacterKeys ? String(grade) : undefined}
              className={`flex min-h-16 min-w-0 flex-col items-center justify-center rounded-xl border leading-tight transition-colors ${
                grade === 3
                  ? "border-accent bg-accent text-on-accent hover:bg-accent-strong"
                  : "border-line bg-surface hover:border-edge"
              }`}
            >
              <span className="font-semibold" id={`grade-${grade}`}>
                {gradeLabels[grade]}
              </span>
              <span
                id={`wait-${grade}`}
                aria-hidden="true"
                className={`text-[0.8125rem] ${grade === 3 ? "" : "text-quiet"}`}
              >
                {intervalLabel}
              </span>
            </button>
          );
        })}
      </div>
      {!isCram && (
        <IntervalReasons memory={memory} card={card.id} now={now} today={today} scheduling={scheduling} />
      )}
    </>
  );
}

const describeCramGrade = (grade: Grade): string => (grade === 1 ? "once more" : "done");
