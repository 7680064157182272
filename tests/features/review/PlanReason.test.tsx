/** Why the plan asks a card today. */
import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Plan } from "../../../src/domain/planning/planResult";
import { PlanReason } from "../../../src/features/review/PlanReason";
import { formatDay } from "../../../src/features/shared/formatDates";
import { makePlan, planOf, requestOf, someCards } from "../../domain/planning/requests";

afterEach(cleanup);

const near = planOf(makePlan(requestOf({ cards: someCards(6, 1) })));

function reasonOf(plan: Plan): string | null {
  const card = plan.ranked[0]?.id ?? "";
  const entry = { card, fact: "fact", chapter: "a", tier: "core" } as const;
  return render(<PlanReason plan={plan} entry={entry} />).container.textContent;
}

it("names the day that its number is for, also where the interview is further away", () => {
  const share = Math.round(100 * (near.ranked[0]?.recallIfStopped ?? 0));
  const without = `A core card: without this review you would recall it with a chance of ${share}%`;
  const date = formatDay(near.forecastDay);
  expect(reasonOf(near)).toBe(`${without} on ${date}.`);
  expect(reasonOf({ ...near, interviewDay: near.interviewDay + 500 })).toBe(
    `${without} in 8 days (${date}).`,
  );
});
