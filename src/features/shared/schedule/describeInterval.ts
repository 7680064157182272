/** Says in words and numbers why a grade leads to its interval. */
import type {
  IntervalChange,
  IntervalDerivation,
  IntervalRule,
} from "../../../domain/scheduling/deriveInterval";
import { formatCount, formatPercent } from "../format";
import { formatInterval } from "./formatInterval";
import { gradeLabels } from "../card/gradeLabels";

/** `Good: stability 4.1 → 12.3 days, because you recalled it at 84% and …; at 90% retention that is 12 days.` */
export function describeInterval(derivation: IntervalDerivation): string {
  const { grade, desiredRetention, retentionDays, changes } = derivation;
  const parts = [
    `at ${formatPercent(desiredRetention)} retention that is ${formatCount(retentionDays, "day")}`,
    ...changes.map(describeRule),
  ];
  return `${gradeLabels[grade]}: ${describeStability(derivation)}; ${parts.join(", ")}.`;
}

function describeStability({ grade, occasion, stability, difficulty }: IntervalDerivation): string {
  const after = `${formatDays(stability)} days`;
  switch (occasion.type) {
    case "first":
      return `a new card starts with a stability of ${after} and as ${nameDifficulty(difficulty)}`;
    case "sameDay":
      return `stability ${formatDays(occasion.stability)} → ${after}, by the grade alone because you reviewed it on the same day before`;
    case "later": {
      const verb = grade === 1 ? "forgot" : "recalled";
      return `stability ${formatDays(occasion.stability)} → ${after}, because you ${verb} it at ${formatPercent(occasion.recall)} and it is ${nameDifficulty(occasion.difficulty)}`;
    }
  }
}

/** In days throughout, so that stability and interval can be compared. */
const formatDays = (days: number): string => String(Number(days.toFixed(days < 1 ? 2 : 1)));

function nameDifficulty(difficulty: number): string {
  const lowOrMiddling = difficulty < 4 ? "low" : "middling";
  return `of ${difficulty < 7 ? lowOrMiddling : "high"} difficulty ${difficulty.toFixed(1)}`;
}

const ruleLabels: Readonly<Record<IntervalRule, readonly [before: string, after: string]>> = {
  step: ["but the next learning step is in", ""],
  maximum: ["cut to", ", the longest interval you allow"],
  order: ["moved to", " to differ from the other grades"],
  fuzz: ["moved to", " so that cards learned together don't come together"],
  easyDays: ["moved to", " for your easy days"],
};

/** `moved to 13 days so that …`. */
function describeRule({ rule, interval }: IntervalChange): string {
  const [before, after] = ruleLabels[rule];
  const length = interval.type === "days" ? formatCount(interval.count, "day") : formatInterval(interval);
  return `${before} ${length}${after}`;
}
