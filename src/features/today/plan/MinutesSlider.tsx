/** Minutes a day, and what they buy. */
import { type ReactNode, useState } from "react";
import type { PlanRequest } from "../../../domain/planning/planRequest";
import { evenMinutesOf, withUsualMinutes } from "../../../domain/planning/variations";
import { changeInterview } from "../../../state/settings/changeInterview";
import { useStores } from "../../../state/StoresContext";
import { Button } from "../../../components/Button";
import { describeUsualMinutes } from "./describePlan";
import { type Outlooks, offeredMinutes } from "./useOutlooks";

type Props = {
  readonly request: PlanRequest;
  /** `core cards` */
  readonly counted: string;
  /** How many of 100 would be recalled by the plan as it is. */
  readonly known: number;
  readonly outlooks: Outlooks;
  readonly children: ReactNode;
};

export function MinutesSlider({ request, counted, known, outlooks: { byMinutes }, children }: Props) {
  const stores = useStores();
  const { minutesByWeekday } = request.time;
  const usual = Math.max(...minutesByWeekday);
  const isEven = evenMinutesOf(request.time) !== undefined;
  const [draft, setDraft] = useState<number>();
  const shown = draft ?? indexOfNearest(usual);
  const minutes = draft === undefined ? usual : (offeredMinutes[draft] ?? usual);
  const isAsPlanned = draft === undefined || (isEven && minutes === usual);
  const expected = isAsPlanned ? known : byMinutes[shown];
  const apply = () => {
    changeInterview(stores, { minutesByWeekday: withUsualMinutes(minutesByWeekday, minutes) }, request.today);
    setDraft(undefined);
  };
  const amount = describeUsualMinutes(minutesByWeekday, minutes);
  const name = isAsPlanned && !isEven ? "Your minutes, which differ by weekday" : amount;
  const sentence = `${name}${expected === undefined ? "" : `: you would know ${expected} of 100 ${counted}`}.`;
  return (
    <section aria-labelledby="minutes-title" className="rounded-card border border-line bg-sheet p-5 sm:p-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="minutes-title" className="text-lg font-semibold">
          More minutes, more known
        </h2>
        <p className="text-quiet tabular-nums">{isAsPlanned && !isEven ? "differs by weekday" : amount}</p>
      </div>
      <input
        type="range"
        aria-label="Minutes a day"
        aria-valuetext={sentence}
        min={0}
        max={offeredMinutes.length - 1}
        step={1}
        value={shown}
        onChange={(event) => setDraft(Number(event.target.value))}
        className="mt-2 h-11 w-full accent-accent"
      />
      <ul className="flex justify-between text-sm text-quiet tabular-nums" aria-hidden="true">
        {offeredMinutes.map((each, i) => (
          <li
            key={each}
            className={`w-9 text-center ${i === shown && (isEven || draft !== undefined) ? "font-semibold text-accent" : ""}`}
          >
            {each}
            <span className="block">{byMinutes[i] ?? "…"}</span>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-[0.9375rem]" role="status">
        {sentence}
      </p>
      {!isAsPlanned && (
        <Button variant="primary" className="mt-3" onClick={apply}>
          Plan with {amount}
        </Button>
      )}
      {children}
    </section>
  );
}

const indexOfNearest = (minutes: number): number =>
  offeredMinutes.reduce(
    (best, each, i) =>
      Math.abs(each - minutes) < Math.abs((offeredMinutes[best] ?? 0) - minutes) ? i : best,
    0,
  );
