/** Which cards Today counts with an interview, and their name: the same everywhere on the page. */
import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { changeCards } from "../../../../src/state/actions/changeCards";
import { gradeCard } from "../../../../src/state/actions/gradeCard";
import { endSession } from "../../../../src/state/actions/sessions";
import { addMinutesToday } from "../../../../src/state/settings/changeInterview";
import { morning } from "../../../state/openStores";
import { answerPlanner } from "../answerPlanner";
import { openToday, today } from "../openToday";

afterEach(cleanup);

const tight = { minutesByWeekday: Array.from({ length: 7 }, () => 1) };

it("counts core cards", async () => {
  const { words } = await openToday({ goal: { ...tight, day: today + 6 } });
  expect(words()).toMatch(/of 100 core cards/);
  expect(words()).toContain("Core cards on the day, by chapter");
  expect(words()).toContain("| Core cards of The first chapter that you would recall");
  expect(words()).toContain("1 minute a day: you would recall");
  expect(words()).toContain("What would help you recall more core cards:");
});

it.each<[string, Parameters<typeof openToday>[0]]>([
  ["are suspended", { suspended: (card: string) => card.includes("core") }],
  ["are left out", { goal: { weights: { "tier:core": 0 } } }],
])("counts all cards where all core cards %s", async (_, options = {}) => {
  const { words } = await openToday({ ...options, goal: { ...tight, ...options.goal } });
  const text = words();
  expect(text).toMatch(/On the day you would recall\d+of 100 cards/);
  expect(text).toContain("Cards on the day, by chapter");
  expect(text).toContain("| Cards of The first chapter that you would recall");
  expect(text).toContain("| Cards that you would recall");
  expect(text).toMatch(/you would recall \d+ of 100 cards/);
  expect(text).not.toMatch(/of 100 core cards|Core cards (of|that|on)/);
  expect(text).not.toContain("the most anyone could recall");
});

it("counts only the cards that the person kept, and says so", async () => {
  const { words, changeGoal } = await openToday({ goal: tight });
  expect(words()).toMatch(/of 100 core cards(?! that you didn't leave out)/);
  expect(words()).toMatch(/The second chapter\d+ of 100/);
  act(() => changeGoal({ weights: { "chapter:second": 0 } }));
  await act(async () => undefined);
  expect(words()).toMatch(/\d+of 100 core cards that you didn't leave out/);
  expect(words()).toContain("You left out 6 core cards and 6 details.");
  expect(words()).toMatch(/The first chapter\d+ of 100/);
  expect(words()).not.toMatch(/The second chapter\d+ of 100/);
  act(() => changeGoal({ weights: { "tier:detail": 0 } }));
  await act(async () => undefined);
  expect(words()).toMatch(/of 100 core cards(?! that you didn't leave out)/);
});

it("says what would be recalled when the last minutes are used, and adds minutes with one press", async () => {
  const { stores, words } = await openToday({ goal: { ...tight, day: today + 1 } });
  act(() => {
    gradeCard(stores, "first/s/core0:name", 4, 60_000, morning);
    endSession(stores, morning);
  });
  await act(async () => undefined);
  expect(words()).toMatch(/Without another review you would recall [1-9]\d* of 100 core cards on the day\./);
  // What would be due without a plan isn't offered.
  expect(screen.queryByRole("link", { name: /Start review|Go on/ })).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Add 10 minutes today" }));
  await act(async () => undefined);
  expect(words()).toContain("With the new minutes and the answers that were added:");
});

it("adds minutes with one press where more were used than were planned", async () => {
  const { stores } = await openToday({ goal: { day: today + 1 } });
  act(() => {
    for (let i = 0; i < 45; i += 1) gradeCard(stores, "first/s/core0:name", 4, 60_000, morning + i);
    endSession(stores, morning + 45);
  });
  await act(async () => undefined);
  expect(screen.queryByRole("link", { name: /Start review|Go on/ })).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Add 10 minutes today" }));
  await act(async () => undefined);
  expect(screen.getByRole("link", { name: /Start review|Go on/ })).toBeDefined();
});

it("never adds more minutes than a day has", async () => {
  const { stores } = await openToday();
  for (let i = 0; i < 200; i += 1) addMinutesToday(stores, today, 10);
  expect(stores.settings.getState().settings.interview?.extraMinutes?.minutes).toBe(24 * 60);
});

it("leaves room above what is due, where the plan doesn't choose the cards", async () => {
  await openToday({ goal: { ...tight, choosesCards: false } });
  expect(screen.getByRole("region", { name: "To study" }).parentElement?.className).toBe("mt-6");
});

it("says where a chapter counts all cards, because it has no core cards", async () => {
  const { words } = await openToday({ suspended: (card) => card.startsWith("second/s/core") });
  expect(words()).toContain("Core cards on the day, by chapter");
  expect(words()).toMatch(/The second chapter\d+ of 100, all cards/);
  expect(words()).toMatch(/The first chapter\d+ of 100(?!, all)/);
  expect(words()).toContain("| Cards of The second chapter that you would recall");
});

it("shows an earlier plan only with why there is no new one, and none that is for another day", async () => {
  let message = "";
  const { words, changeGoal } = await openToday({
    runPlannerWorker: (request, respond) => {
      if (message === "") return answerPlanner(request, respond);
      queueMicrotask(() => respond({ type: "failed", message }));
      return () => undefined;
    },
  });
  expect(words()).toContain("On the day you would recall");
  message = "the computer is out of memory";
  act(() => changeGoal({ minutesByWeekday: Array.from({ length: 7 }, () => 30) }));
  await act(async () => undefined);
  expect(words()).toContain("On the day you would recall");
  expect(words()).toContain(
    `The plan could not be made: ${message}. The plan shown leaves out the latest changes.`,
  );
  act(() => changeGoal({ day: today + 20 }));
  await act(async () => undefined);
  expect(words()).not.toContain("On the day you would recall");
  expect(words()).toContain(`The plan could not be made: ${message}.`);
  message = "";
  fireEvent.click(screen.getByRole("button", { name: "Plan again" }));
  await act(async () => undefined);
  expect(words()).toContain("On the day you would recall");
});

it("names the end of the planned days where the interview is further away", async () => {
  const { stores, words } = await openToday({ goal: tight });
  const { result } = stores.plan.getState();
  if (result?.type !== "plan") throw new Error("no plan");
  act(() => stores.plan.setState({ result: { ...result, interviewDay: result.interviewDay + 500 } }));
  expect(words()).toContain("In 10 days you would recall");
  expect(words()).toContain("Core cards in 10 days, by chapter");
  expect(words()).toContain("The next 10 days are planned, and the numbers are for their end.");
  expect(words()).toContain("; 3 December 2026 ");
});

it("shows the same minutes and new cards for today beside the button and in the list of days", async () => {
  const { stores, words } = await openToday({ goal: tight });
  const { result } = stores.plan.getState();
  if (result?.type !== "plan") throw new Error("no plan");
  const days = result.days.map((day) =>
    Object.assign({}, day, { expectedMinutes: 9, newCards: 77, reviews: 88 }),
  );
  act(() => stores.plan.setState({ result: { ...result, days } }));
  const [, button = ""] = /(under a minute|\d+ minutes?) · \d+ new/.exec(words()) ?? [];
  const [, count = ""] = /· (\d+) new/.exec(words()) ?? [];
  expect(words()).toContain(`today: ${button}, about ${count} new card`);
  expect(words()).toContain("tomorrow: 9 minutes, about 77 new cards and 88 reviews.");
});

it("says on how many days it counts, where some were missed", async () => {
  const { stores, words } = await openToday({ goal: tight });
  expect(words()).not.toContain("This counts on");
  const { result } = stores.plan.getState();
  if (result?.type !== "plan") throw new Error("no plan");
  const days = result.days.map((day, i) => Object.assign({}, day, { attendance: i === 0 ? 1 : 0.785 }));
  act(() => stores.plan.setState({ result: { ...result, days } }));
  expect(words()).toContain("This counts on about 4 of 5 days, judging by those so far.");
  expect(words()).toMatch(/In the next 10 days \d+ minutes, if you study on about 4 of 5 days: about/);
});

it("says that nothing is left today once the queue is empty", async () => {
  const { words, changeGoal } = await openToday({ goal: tight });
  act(() => changeGoal({ daysOff: [Math.floor(morning / 86_400_000)] }));
  await act(async () => undefined);
  expect(words()).toContain("Your plan has no time for studying today.");
  expect(words()).toContain("today: nothing more to study.");
});

it("asks for what a round brought forward on a day without time, with its minutes", async () => {
  const { stores, words } = await openToday({ goal: { ...tight, daysOff: [today] } });
  act(
    () =>
      void changeCards(
        stores,
        ["first/s/core0:name", "first/s/core1:name"],
        { type: "broughtForward" },
        morning,
      ),
  );
  await act(async () => undefined);
  expect(words()).not.toContain("no time for studying");
  expect(screen.getByRole("link", { name: "Start review" })).toBeDefined();
  expect(words()).toContain("1 minute · 2 new");
  expect(words()).toContain("today: 1 minute, about 2 new cards.");
});

it("doesn't compare the recall of all cards with an earlier one of core cards", async () => {
  const { words, changeGoal } = await openToday({ goal: tight });
  act(() => changeGoal({ minutesByWeekday: [2, 2, 2, 2, 2, 2, 2] }));
  await act(async () => undefined);
  expect(words()).toMatch(/With the new minutes: \d+ of 100 core cards instead of \d+\./);
  act(() => changeGoal({ weights: { "tier:core": 0 } }));
  await act(async () => undefined);
  expect(words()).toMatch(/On the day you would recall\d+of 100 cards/);
  expect(words()).not.toContain("instead of");
});
