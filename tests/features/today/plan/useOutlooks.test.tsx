/** What other minutes and core cards alone would lead to: the slider's numbers, and what is offered. */
import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Outlook } from "../../../../src/domain/planning/outlookSteps";
import type { PlanRequest } from "../../../../src/domain/planning/planRequest";
import type { Platform } from "../../../../src/state/platform";
import { answerPlanner } from "../answerPlanner";
import { openToday, today } from "../openToday";

afterEach(cleanup);

const outlookOf = (expected: number): Outlook => ({
  type: "outlook",
  overall: { cardCount: 1, wantedCount: 1, expected, standardDeviation: 0, ifStopped: 0 },
  groups: new Map(),
});

/** Plans as the worker does; outlooks are answered with what `answer` says, if anything. */
const plannerWith =
  (answer: (request: PlanRequest, index: number) => Outlook | undefined): Platform["runPlannerWorker"] =>
  (message, respond) => {
    if (message.type === "plan") return answerPlanner(message, respond);
    for (const [index, request] of message.requests.entries()) {
      const outlook = answer(request, index);
      if (outlook) respond({ type: "outlook", index, outlook });
    }
    return () => undefined;
  };

const offered = [5, 10, 15, 20, 30, 45, 60, 90];
/** What stands below the slider. */
const stopsOf = (container: HTMLElement) =>
  [...container.querySelectorAll("[type=range] + ul li")].map(({ textContent }) => textContent);

const tight = { minutesByWeekday: Array.from({ length: 7 }, () => 1) };
const isCoreWanted = ({ cards }: PlanRequest) =>
  cards.some(({ weight, groups }) => weight > 0 && groups.includes("tier:core"));

it("ignores answers to an earlier request", async () => {
  const { words, changeGoal, container } = await openToday({
    goal: { ...tight, day: today + 6 },
    runPlannerWorker: plannerWith((request, index) =>
      isCoreWanted(request)
        ? outlookOf(0.97 + index / 1000)
        : index < 8
          ? undefined
          : { type: "problem", problem: { type: "nothingWanted", cardCount: 24 } },
    ),
  });
  expect(words()).toContain("Core cards only: 98 of 100");
  expect(words()).toContain("5 minutes a day: 97 of 100");
  act(() => changeGoal({ weights: { "tier:core": 0 } }));
  // While it is being planned again.
  expect(words()).not.toContain("Core cards only");
  await act(async () => undefined);
  expect(words()).toMatch(/On the day you would recall\d+of 100 cards/);
  expect(words()).not.toContain("What would help");
  expect(stopsOf(container).slice(1)).toEqual(offered.map((minutes) => `${minutes}…`));
});

it("gives the recall without another review for minutes that are used up", async () => {
  const { container } = await openToday({
    goal: tight,
    runPlannerWorker: plannerWith((_, index) =>
      index < 2
        ? { type: "problem", problem: { type: "timeUsedUp", ifStopped: 0.1, isCore: true } }
        : index === 2
          ? outlookOf(0.99)
          : undefined,
    ),
  });
  // Evenly with one minute, more minutes are not shown as less than the plan.
  const [plan = ""] = stopsOf(container);
  expect(plan).toMatch(/^1\d\d$/);
  const known = plan.slice(1);
  expect(stopsOf(container).slice(0, 5)).toEqual([plan, `5${known}`, `10${known}`, "1599", "20…"]);
});

it("places a plan with different weekdays among the even minutes, and suggests the fewest that help", async () => {
  const shares = [0.1, 0.17, 0.25, 0.33, 0.46, 0.63, 0.78, 0.92];
  // From a Monday to the Wednesday of the next week: 2 times 60, 7 times 20 and a Saturday without: 28.9 minutes a day of study.
  const { words, container, stores } = await openToday({
    goal: { minutesByWeekday: [20, 60, 20, 20, 20, 20, 0] },
    runPlannerWorker: plannerWith((_, index) => outlookOf(shares[index] ?? 0)),
  });
  const { result } = stores.plan.getState();
  if (result?.type !== "plan") throw new Error("no plan");
  const overall = { ...result.overall, expected: 0.41 };
  act(() => stores.plan.setState({ result: { ...result, overall, groups: new Map() } }));
  expect(stopsOf(container)).toEqual([
    "510",
    "1017",
    "1525",
    "2033",
    "now41",
    "3046",
    "4563",
    "6078",
    "9092",
  ]);
  const slider = screen.getByRole<HTMLInputElement>("slider");
  expect(slider.value).toBe("4");
  expect(words()).toContain("Your minutes, which differ by weekday: you would recall 41 of 100 cards.");
  expect(screen.getByRole("button", { name: "30 minutes on 6 days a week: 46 of 100" })).toBeTruthy();
  fireEvent.change(slider, { target: { value: "3" } });
  expect(words()).toContain("20 minutes on 6 days a week: you would recall 33 of 100 cards.");
  fireEvent.change(slider, { target: { value: "7" } });
  fireEvent.click(screen.getByRole("button", { name: "Plan with 60 minutes on 6 days a week" }));
  expect(stores.settings.getState().settings.interview?.minutesByWeekday).toEqual([
    60, 60, 60, 60, 60, 60, 0,
  ]);
  expect(document.activeElement).toBe(slider);
});
