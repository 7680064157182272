/** Says in words and numbers why a grade leads to its interval. */
import type { IntervalExplanation } from "../../domain/scheduling/explainInterval";
import { formatCount, formatInterval, formatPercent } from "./format";
import { gradeLabels } from "./gradeLabels";

/** `Good: stability 4.1 → 12.3 days, because you recalled it at 84% and …; at 90% retention that is 12 days.` */
export function describeInterval(explanation: IntervalExplanation): string {
  const { grade, interval } = explanation;
  const end =
    interval.type === "minutes"
      ? `the next step is in ${formatInterval(interval)}`
      : describeDays(explanation, interval.count);
  return `${gradeLabels[grade]}: ${describeStability(explanation)}; ${end}.`;
}

function describeStability({ grade, occasion, stability, difficulty }: IntervalExplanation): string {
  const after = `${formatDays(stability)} days`;
  switch (occasion.type) {
    case "first":
      return `a new card starts with a stability of ${after} and as ${nameDifficulty(difficulty)}`;
    case "sameDay":
      return `stability ${formatDays(occasion.stability)} → ${after}, a small step because you reviewed it on the same day before`;
    case "later": {
      const verb = grade === 1 ? "forgot" : "recalled";
      return `stability ${formatDays(occasion.stability)} → ${after}, because you ${verb} it at ${formatPercent(occasion.recall)} and it is ${nameDifficulty(occasion.difficulty)}`;
    }
  }
}

/** In days throughout, so that stability and interval can be compared. */
const formatDays = (days: number): string => String(Number(days.toFixed(days < 1 ? 2 : 1)));

function nameDifficulty(difficulty: number): string {
  const name = difficulty < 4 ? "low" : difficulty < 7 ? "middling" : "high";
  return `of ${name} difficulty ${difficulty.toFixed(1)}`;
}

function describeDays({ desiredRetention, days, isLongest }: IntervalExplanation, count: number): string {
  const retention = days?.retention ?? count;
  const ordered = days?.ordered ?? count;
  const sum = `at ${formatPercent(desiredRetention)} retention that is ${formatCount(retention, "day")}`;
  const steps = [
    ...(isLongest
      ? ["the longest interval you allow"]
      : ordered === retention
        ? []
        : [`${formatCount(ordered, "day")} to differ from the other grades`]),
    ...(count === ordered
      ? []
      : [`moved to ${formatCount(count, "day")} so that cards learned together don't come together`]),
  ];
  return [sum, ...steps].join(", ");
}
