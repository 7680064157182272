/** Changes that would raise the expected recall, each with a button. Shown if many of the counted cards won't be known on the day. */
import { tierKey } from "../../../domain/planning/groupKeys";
import type { PlanRequest } from "../../../domain/planning/planRequest";
import type { InterviewGoal } from "../../../domain/settings";
import { changeInterview, changeUsualMinutes } from "../../../state/settings/changeInterview";
import { useStores } from "../../../state/StoresContext";
import { Button } from "../../../components/Button";
import { describeUsualMinutes } from "./describePlan";
import type { Outlooks } from "./useOutlooks";

type Props = {
  readonly goal: InterviewGoal;
  readonly request: PlanRequest;
  readonly outlooks: Outlooks;
  /** `core cards`, or `cards`. */
  readonly cardsLabel: string;
  /** How many of 100 would be recalled. */
  readonly recallPercent: number;
};

/** From this many of 100 on nothing is suggested. */
const enoughPercent = 85;

export function PlanSuggestions({
  goal,
  request,
  outlooks: { options, coreOnlyPercent },
  cardsLabel,
  recallPercent,
}: Props) {
  const stores = useStores();
  if (recallPercent >= enoughPercent) return null;
  const { minutesByWeekday } = request.time;
  const betterOption = options
    .slice(options.findIndex(({ isPlan }) => isPlan))
    .find((option) => (option.recallPercent ?? 0) > recallPercent);
  const suggestions = [
    ...(betterOption
      ? [
          {
            label: describeUsualMinutes(minutesByWeekday, betterOption.minutes),
            recallPercent: betterOption.recallPercent ?? recallPercent,
            apply: () => changeUsualMinutes(stores, betterOption.minutes, request.today),
          },
        ]
      : []),
    // The person may just have left out core cards, which these outlooks don't know yet.
    ...((coreOnlyPercent ?? 0) > recallPercent && goal.weights[tierKey("core")] !== 0
      ? [
          {
            label: "Core cards only",
            recallPercent: coreOnlyPercent ?? recallPercent,
            apply: () =>
              changeInterview(
                stores,
                { weights: { ...goal.weights, [tierKey("standard")]: 0, [tierKey("detail")]: 0 } },
                request.today,
              ),
          },
        ]
      : []),
  ];
  if (suggestions.length === 0) return null;
  return (
    <div className="mt-4 border-t border-line pt-4">
      <p className="text-[0.9375rem]">What would help you recall more {cardsLabel}:</p>
      <ul className="mt-2 flex flex-wrap gap-2">
        {suggestions.map((suggestion) => (
          <li key={suggestion.label}>
            <Button onClick={suggestion.apply}>
              {suggestion.label}: {suggestion.recallPercent} of 100
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
