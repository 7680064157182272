/** What the interview means for this card: recall on the day, and a warning if its next review falls after it. */
import type { CardId } from "../../../domain/ids";
import type { Memory } from "../../../domain/scheduling/memory";
import type { Day } from "../../../domain/time";
import { usePlan, useSettings } from "../../../state/StoresContext";
import { describeForecastDay } from "../../shared/describeForecastDay";
import { formatDay, formatPercent, startSentence } from "../../shared/format";

type Props = { readonly card: CardId; readonly memory: Memory | undefined; readonly today: Day };

export function InterviewOutlook({ card, memory, today }: Props) {
  const goal = useSettings((state) => state.settings.interview);
  const result = usePlan((state) => state.result);
  if (!goal || goal.day <= today) return null;
  const plan = result?.type === "plan" && result.interviewDay === goal.day ? result : undefined;
  const expected = plan?.expectedByCard.get(card);
  const isAfter = memory?.next.type === "review" && memory.next.dueDay >= goal.day;
  const sentences = [
    ...(!plan || expected === undefined
      ? []
      : plan.leftOut.includes(card)
        ? ["The plan has no time for this card: others matter more."]
        : [
            `${startSentence(describeForecastDay(plan))} you would recall it with ${formatPercent(expected)}, if you follow the plan.`,
          ]),
    ...(isAfter && memory.next.type === "review"
      ? [
          `By its interval the next review falls on ${formatDay(memory.next.dueDay)}, after your interview.${goal.choosesCards ? " The plan asks it before, if that is worth the time." : ""}`,
        ]
      : []),
  ];
  if (sentences.length === 0) return null;
  return (
    <section aria-labelledby="interview-outlook" className="mt-10">
      <h2 id="interview-outlook" className="text-xl font-semibold">
        For your interview
      </h2>
      <p className="mt-2">{sentences.join(" ")}</p>
    </section>
  );
}
