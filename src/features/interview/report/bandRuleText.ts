/** The rule of the bands in words, with the numbers of the rule itself. */
import { bandRule } from "../../../domain/interview/report/bandRule";
import { bandLabels } from "../../shared/bandLabels";
import { formatPercent } from "../../shared/format";

const { weights, credit, hintPenalty, maxHints, minShare } = bandRule;

export const bandRuleText: readonly string[] = [
  `A must-have point counts ${weights.must}, any other point ${weights.should}. Covered earns ${formatPercent(credit.covered)} of it, partly ${formatPercent(credit.partly)}, missed ${formatPercent(credit.missed)}.`,
  `Each hint costs ${formatPercent(hintPenalty)}, at most ${formatPercent(hintPenalty * maxHints)}.`,
  `${formatPercent(minShare["strong hire"])} or more: ${bandLabels["strong hire"]}. ${formatPercent(minShare["leaning hire"])} or more: ${bandLabels["leaning hire"]}. ${formatPercent(minShare["leaning no hire"])} or more: ${bandLabels["leaning no hire"]}. Below that: ${bandLabels["strong no hire"]}.`,
  `With a missed must-have or one red flag, the best possible result is ${bandLabels["leaning hire"]}. With two red flags it is ${bandLabels["leaning no hire"]}.`,
  "Points without a verdict are left out.",
];
