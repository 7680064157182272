/** A slider for the minutes a day, with the expected recall for each. */
import { type ReactNode, useRef, useState } from "react";
import type { PlanRequest } from "../../../domain/planning/planRequest";
import { evenMinutesOf } from "../../../domain/planning/variations";
import { changeUsualMinutes } from "../../../state/settings/changeInterview";
import { useStores } from "../../../state/StoresContext";
import { Button } from "../../../components/Button";
import { describeUsualMinutes } from "./describePlan";
import type { Outlooks } from "./useOutlooks";

type Props = {
  readonly request: PlanRequest;
  /** `core cards`, or `cards`. */
  readonly cardsLabel: string;
  readonly options: Outlooks["options"];
  readonly children: ReactNode;
};

export function MinutesSlider({ request, cardsLabel, options, children }: Props) {
  const stores = useStores();
  const sliderRef = useRef<HTMLInputElement>(null);
  const { minutesByWeekday } = request.time;
  const isEven = evenMinutesOf(request.time) !== undefined;
  const [draft, setDraft] = useState<number>();
  const planIndex = options.findIndex(({ isPlan }) => isPlan);
  const draftIndex = options.findIndex(({ isPlan, minutes }) => !isPlan && minutes === draft);
  const shownIndex = draftIndex === -1 ? planIndex : draftIndex;
  const { minutes = 0, recallPercent, isPlan = true } = options[shownIndex] ?? {};
  const apply = () => {
    changeUsualMinutes(stores, minutes, request.today);
    setDraft(undefined);
    sliderRef.current?.focus();
  };
  const amount = describeUsualMinutes(minutesByWeekday, minutes);
  const isUneven = isPlan && !isEven;
  const name = isUneven ? "Your minutes, which differ by weekday" : amount;
  const sentence = `${name}${recallPercent === undefined ? "" : `: you would recall ${recallPercent} of 100 ${cardsLabel}`}.`;
  return (
    <section
      aria-labelledby="minutes-title"
      className="rounded-card border border-line bg-surface p-5 sm:p-6"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="minutes-title" className="text-lg font-semibold">
          What more minutes would give
        </h2>
        <p className="text-quiet tabular-nums">{isUneven ? "differs by weekday" : amount}</p>
      </div>
      <input
        ref={sliderRef}
        type="range"
        aria-label="Minutes a day"
        aria-valuetext={sentence}
        min={0}
        max={options.length - 1}
        step={1}
        value={shownIndex}
        onChange={(event) => setDraft(options[Number(event.target.value)]?.minutes)}
        className="mt-2 h-11 w-full accent-accent"
      />
      {/* Small enough that no number is broken, also with large text. */}
      <ul
        className="flex justify-between text-[min(0.875rem,4.4vw)] text-quiet tabular-nums"
        aria-hidden="true"
      >
        {options.map((option, i) => (
          <li
            key={i}
            className={`w-9 text-center whitespace-nowrap ${i === shownIndex ? "font-semibold text-accent" : ""}`}
          >
            {option.isPlan && !isEven ? "now" : option.minutes}
            <span className="block">{option.recallPercent ?? "…"}</span>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-[0.9375rem]" role="status">
        {sentence}
      </p>
      {!isPlan && (
        <Button variant="primary" className="mt-3" onClick={apply}>
          Plan with {amount}
        </Button>
      )}
      {children}
    </section>
  );
}
