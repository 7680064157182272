/** What the interview means for this card: recall on the day, and a warning if its next review doesn't fall before it. */
import { chapterKey, tierKey } from "../../../domain/planning/groupKeys";
import { tiers } from "../../../domain/deck/tier";
import { type CardId, chapterOf } from "../../../domain/ids";
import type { Plan } from "../../../domain/planning/planResult";
import type { Memory } from "../../../domain/scheduling/memory";
import type { InterviewGoal } from "../../../domain/settings";
import type { Day } from "../../../domain/time";
import { usePlan, useSettings } from "../../../state/StoresContext";
import { describeForecastDay } from "../../shared/schedule/describeForecastDay";
import { formatPercent, upperFirst } from "../../shared/format";
import { formatDay } from "../../shared/formatDates";
import { useInterviewPlan } from "../../shared/schedule/useTodaysPlan";
import { TitledSection } from "../../../components/TitledSection";

type Props = {
  readonly card: CardId;
  readonly memory: Memory | undefined;
  readonly isSuspended: boolean;
  readonly today: Day;
};

export function InterviewOutlook({ card, memory, isSuspended, today }: Props) {
  const goal = useSettings((state) => state.settings.interview);
  const request = usePlan((state) => state.request);
  const plan = useInterviewPlan();
  if (!goal || goal.day <= today) return null;
  const groups = request?.cards.find(({ id }) => id === card)?.groups ?? [];
  const choice = describeChoice(card, groups, goal);
  const sentences = (
    isSuspended
      ? ["This card is suspended. It isn't asked before your interview unless you unsuspend it."]
      : [
          choice,
          plan && describeExpected(card, plan, choice !== undefined),
          memory && describeReviewDay(memory, goal, choice !== undefined),
        ]
  ).filter((sentence) => sentence !== undefined);
  if (sentences.length === 0) return null;
  return (
    <TitledSection title="For your interview" className="mt-10" titleClassName="text-xl font-semibold">
      <p className="mt-2">{sentences.join(" ")}</p>
    </TitledSection>
  );
}

/** Which choice of the person leaves the card out of the plan; undefined if none does. */
function describeChoice(card: CardId, groups: readonly string[], { weights }: InterviewGoal) {
  if (weights[chapterKey(chapterOf(card))] === 0) return "You left this card's chapter out of the plan.";
  const tier = tiers.find((each) => weights[tierKey(each)] === 0 && groups.includes(tierKey(each)));
  return tier && `You left ${tier} cards out of the plan, and this is one.`;
}

function describeExpected(card: CardId, plan: Plan, isLeftOut: boolean): string | undefined {
  const expected = plan.expectedByCard.get(card);
  if (expected === undefined) return undefined;
  if (plan.leftOut.includes(card))
    return isLeftOut ? undefined : "The plan has no time for this card: others matter more.";
  return `${upperFirst(describeForecastDay(plan))} you would recall it with a chance of ${formatPercent(expected)}, if you follow the plan.`;
}

/** A review on the day of the interview may well be too late. */
function describeReviewDay(
  { next }: Memory,
  { day, choosesCards }: InterviewGoal,
  isLeftOut: boolean,
): string | undefined {
  if (next.type !== "review" || next.dueDay < day) return undefined;
  const when = next.dueDay === day ? "the day of your interview" : "after your interview";
  const planNote =
    choosesCards && !isLeftOut ? " The plan asks this card earlier if that is worth the time." : "";
  return `By its interval the next review falls on ${formatDay(next.dueDay)}, ${when}.${planNote}`;
}
