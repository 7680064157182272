/** What other minutes and core cards alone would lead to: the slider's numbers, and what is offered. */
import { act, cleanup } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Outlook } from "../../../../src/domain/planning/outlook";
import type { PlanRequest } from "../../../../src/domain/planning/planRequest";
import type { Platform } from "../../../../src/state/platform";
import { answerPlanner } from "../answerPlanner";
import { openToday } from "../openToday";

afterEach(cleanup);

const outlookOf = (expected: number): Outlook => ({
  type: "outlook",
  overall: { cards: 1, wanted: 1, expected, standardDeviation: 0, ifStopped: 0 },
  groups: new Map(),
});

/** Plans as the worker does; outlooks are answered with what `answer` says, if anything. */
const plannerWith =
  (answer: (request: PlanRequest, index: number) => Outlook | undefined): Platform["runPlanner"] =>
  (message, respond) => {
    if (message.type === "plan") return answerPlanner(message, respond);
    for (const [index, request] of message.requests.entries()) {
      const outlook = answer(request, index);
      if (outlook) respond({ type: "outlook", index, outlook });
    }
    return () => undefined;
  };

const tight = { minutesByWeekday: Array.from({ length: 7 }, () => 1) };
const isCoreWanted = ({ cards }: PlanRequest) =>
  cards.some(({ weight, groups }) => weight > 0 && groups.includes("tier:core"));

it("has no answer to an earlier request among its numbers, and offers none", async () => {
  const { words, changeGoal, container } = await openToday({
    goal: tight,
    runPlanner: plannerWith((request, index) =>
      isCoreWanted(request)
        ? outlookOf(0.97 + index / 1000)
        : index < 8
          ? undefined
          : { type: "problem", problem: { type: "nothingWanted", cards: 24 } },
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
  expect(container.querySelectorAll("[type=range] + ul span")).toHaveLength(8);
  for (const { textContent } of container.querySelectorAll("[type=range] + ul span"))
    expect(textContent).toBe("…");
});

it("knows what minutes that are already used lead to: no more than to stop", async () => {
  const { container } = await openToday({
    goal: tight,
    runPlanner: plannerWith((_, index) =>
      index < 2
        ? { type: "problem", problem: { type: "timeUsedUp", ifStopped: 0 } }
        : index === 2
          ? outlookOf(0.99)
          : undefined,
    ),
  });
  const numbers = [...container.querySelectorAll("[type=range] + ul span")].map(
    ({ textContent }) => textContent,
  );
  // Evenly with one minute, more minutes are not shown as less than the plan.
  expect(numbers).toEqual([numbers[0], numbers[0], "99", "…", "…", "…", "…", "…"]);
  expect(Number(numbers[0])).toBeGreaterThanOrEqual(0);
});
