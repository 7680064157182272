/** Which recall "Am I ready?" shows, and for when. */
import { cleanup, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, expect, it } from "vitest";
import { createPlanRequest } from "../../../src/domain/planning/createPlanRequest";
import type { InterviewGoal } from "../../../src/domain/settings";
import { retrievability, retrievabilityAfterDays } from "../../../src/domain/scheduling/fsrs";
import { memoryOf } from "../../../src/domain/study/study";
import { useExpectedRecall } from "../../../src/features/progress/useExpectedRecall";
import { changeCards } from "../../../src/state/actions/changeCards";
import { StoresContext } from "../../../src/state/StoresContext";
import { makePlan, planOf } from "../../domain/planning/requests";
import { morning, openStores } from "../../state/openStores";

afterEach(cleanup);

const today = Math.floor(morning / 86_400_000);
const cards = ["a", "b", "c"];

/** Two cards are learned, and one of them suspended; the interview is at the start of a study day, in this number of days. */
async function recallBefore(interviewDays?: number) {
  const { stores, gradeCard, changeSettings } = await openStores();
  gradeCard("a", 3, 1_000, morning);
  gradeCard("b", 3, 1_000, morning);
  changeCards(stores, ["b"], { type: "suspended", on: true }, morning);
  const { study } = stores.study.getState();
  if (interviewDays !== undefined) {
    const interview: InterviewGoal = {
      day: today + interviewDays,
      minutesByWeekday: Array.from({ length: 7 }, () => 20),
      daysOff: [],
      weights: {},
      choosesCards: true,
    };
    changeSettings({ interview });
    const entries = cards.map((card) => ({ card, chapter: "c" }));
    const { settings } = stores.settings.getState();
    const request = createPlanRequest(entries, study, settings, interview, today);
    stores.plan.setState({ request, result: planOf(makePlan(request)) });
  }
  const { result } = renderHook(() => useExpectedRecall(), {
    wrapper: ({ children }: { readonly children: ReactNode }) => (
      <StoresContext value={stores}>{children}</StoresContext>
    ),
  });
  const { recallOf, when } = result.current;
  const memory = memoryOf(study, "b");
  if (!memory) throw new Error("no memory");
  const { scheduling } = stores.settings.getState().settings;
  return { of: (card: string) => recallOf(card, morning), when, memory, scheduling };
}

it("is today's without an interview", async () => {
  const { of, when, memory, scheduling } = await recallBefore();
  expect(when).toBe("Today");
  expect(cards.map(of)).toEqual([1, retrievability(memory, morning, scheduling), 0]);
});

it("is that of the plan on the day; a suspended card is only forgotten until then", async () => {
  const { of, when, memory, scheduling } = await recallBefore(20);
  expect(when).toBe("On 13 December 2026, if you follow the plan,");
  expect(of("b")).toBeCloseTo(retrievabilityAfterDays(memory, 20, scheduling), 6);
  expect(of("b")).toBeLessThan(of("a"));
});

it("is that of the last planned day where the interview is further away", async () => {
  const { of, when, memory, scheduling } = await recallBefore(500);
  expect(when).toBe("In 90 days (21 February 2027), if you follow the plan,");
  expect(of("b")).toBeCloseTo(retrievabilityAfterDays(memory, 90, scheduling), 6);
});
