/** The headline and the chart of a plan: what they count, and for which day. */
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Plan } from "../../../../src/domain/planning/planResult";
import type { InterviewGoal } from "../../../../src/domain/settings";
import { ExpectedRecall } from "../../../../src/features/today/plan/ExpectedRecall";
import { formatDay } from "../../../../src/features/shared/formatDates";
import { StoresContext } from "../../../../src/state/StoresContext";
import { makePlan, planOf, requestOf, someCards, today } from "../../../domain/planning/requests";
import { openStores } from "../../../state/openStores";

afterEach(cleanup);

const plan = planOf(makePlan(requestOf({ cards: someCards(12), curveGroups: ["tier:core"] })));
const goal: InterviewGoal = {
  day: plan.interviewDay,
  minutesByWeekday: Array.from({ length: 7 }, () => 5),
  daysOff: [],
  weights: {},
  choosesCards: true,
};

async function show(shown: Plan, changed: Partial<InterviewGoal> = {}): Promise<string> {
  const { stores } = await openStores();
  render(
    <StoresContext value={stores}>
      <ExpectedRecall goal={{ ...goal, day: shown.interviewDay, ...changed }} today={today} plan={shown}>
        {null}
      </ExpectedRecall>
    </StoresContext>,
  );
  return document.body.textContent ?? "";
}

it("is for the day of the interview", async () => {
  expect(await show(plan)).toMatch(/^On the day you would recall/);
  expect(screen.getByText(formatDay(plan.interviewDay))).toBeTruthy();
});

it("is for the end of the planned days where the interview is further away", async () => {
  const far = { ...plan, interviewDay: plan.interviewDay + 500 };
  expect(await show(far)).toMatch(/^In 8 days you would recall/);
  const end = formatDay(plan.forecastDay);
  expect(screen.getByText(end)).toBeTruthy();
  expect(screen.getByRole("img").getAttribute("aria-label")).toContain(`; ${end} `);
  cleanup();
  expect(await show(far, { choosesCards: false })).toMatch(
    /^If the plan chose your cards, you would recall in 8 days/,
  );
});

it("says how sure the number is, so that the line below the button is never empty", async () => {
  const text = await show({ ...plan, isProvisional: false });
  expect(text).toMatch(/\d+ of 100, (give or take \d+|most likely between \d+ and \d+)\.\s*$/);
});
