/** What a card's page shows about the interview. */
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Memory } from "../../../../src/domain/scheduling/memory";
import type { InterviewGoal } from "../../../../src/domain/settings";
import { InterviewOutlook } from "../../../../src/features/library/card/InterviewOutlook";
import { changeInterview } from "../../../../src/state/settings/changeInterview";
import { setInterview } from "../../../../src/state/settings/setInterview";
import { StoresContext } from "../../../../src/state/StoresContext";
import { makePlan, planOf, requestOf, today } from "../../../domain/planning/requests";
import { openStores } from "../../../state/openStores";

afterEach(cleanup);

const day = requestOf().interviewDay;
const dueOn = (dueDay: number): Memory => ({
  stability: 5,
  difficulty: 5,
  reps: 2,
  lapses: 0,
  lastReviewedAt: 0,
  lastReviewedDay: today - 1,
  learningStepIndex: 0,
  next: { type: "review", dueDay },
});

async function openWithInterview(choosesCards = true) {
  const { stores } = await openStores();
  setInterview(stores, { day }, today);
  changeInterview(stores, { choosesCards }, today);
  const show = (card: string, memory: Memory | undefined, now = today, isSuspended = false) =>
    render(
      <StoresContext value={stores}>
        <InterviewOutlook card={card} memory={memory} isSuspended={isSuspended} today={now} />
      </StoresContext>,
    );
  const changeGoal = (changed: Partial<InterviewGoal>) => {
    const { interview } = stores.settings.getState().settings;
    if (interview) stores.settings.change({ interview: { ...interview, ...changed } });
  };
  return { stores, show, changeGoal };
}

it("warns that the next review falls on the day of the interview, or after it", async () => {
  const { show } = await openWithInterview();
  show("card-1", dueOn(day));
  expect(
    screen.getByText(/^By its interval the next review falls on .+, the day of your interview\./),
  ).toBeTruthy();
  cleanup();
  show("card-1", dueOn(day + 1));
  expect(
    screen.getByText(/^By its interval the next review falls on .+, after your interview\./),
  ).toBeTruthy();
  expect(screen.getByText(/The plan asks this card earlier if that is worth the time\.$/)).toBeTruthy();
});

it("doesn't warn of a review before it, of a card in learning, or once the day has come", async () => {
  const { show } = await openWithInterview();
  show("card-1", dueOn(day - 1));
  show("card-1", { ...dueOn(day), next: { type: "learning", dueAt: 0 } });
  show("card-1", undefined);
  show("card-1", dueOn(day + 5), day);
  expect(screen.queryByText(/after your interview/)).toBeNull();
});

it("says of a suspended card only that it is suspended", async () => {
  const { show } = await openWithInterview();
  show("card-1", dueOn(day + 1), today, true);
  expect(
    screen.getByText("This card is suspended. It isn't asked before your interview unless you unsuspend it."),
  ).toBeTruthy();
});

it("announces no review by the plan if the plan doesn't choose the cards", async () => {
  const { show } = await openWithInterview(false);
  show("card-1", dueOn(day + 3));
  expect(screen.getByText(/after your interview\.$/)).toBeTruthy();
});

it("says what the plan expects of the card, or that there is no time for it", async () => {
  const { stores, show, changeGoal } = await openWithInterview();
  const plan = planOf(makePlan(requestOf({}, 1)));
  const [left = ""] = plan.leftOut;
  const card = plan.ranked[0]?.id ?? "";
  stores.plan.setState({ result: plan });
  show(card, undefined);
  const share = Math.round(100 * (plan.expectedByCard.get(card) ?? 0));
  expect(
    screen.getByText(new RegExp(`you would recall it with a chance of ${share}%, if you follow the plan`)),
  ).toBeTruthy();
  cleanup();
  const far = day + 500;
  changeGoal({ day: far });
  stores.plan.setState({ result: { ...plan, interviewDay: far } });
  show(card, undefined);
  expect(
    screen.getByText(new RegExp(`^In 8 days \\(.+\\) you would recall it with a chance of ${share}%`)),
  ).toBeTruthy();
  cleanup();
  show(left, undefined);
  expect(screen.getByText("The plan has no time for this card: others matter more.")).toBeTruthy();
});

it("says that the person left the card out, by its chapter or its tier", async () => {
  const { stores, show, changeGoal } = await openWithInterview();
  const cards = requestOf().cards.map((card, i) => Object.assign({}, card, { id: `${i % 2}/s/${card.id}` }));
  const weigh = (weights: Readonly<Record<string, number>>) => {
    changeGoal({ weights });
    const weightOf = (groups: readonly string[]) => (groups.some((key) => weights[key] === 0) ? 0 : 1);
    const request = requestOf({
      cards: cards.map((card) => Object.assign({}, card, { weight: weightOf(card.groups) })),
    });
    const plan = planOf(makePlan(request));
    stores.plan.setState({ request, result: plan });
    return plan;
  };
  show(weigh({ "tier:detail": 0 }).leftOut[0] ?? "", undefined);
  expect(screen.getByText("You left detail cards out of the plan, and this is one.")).toBeTruthy();
  cleanup();
  show(weigh({ "chapter:1": 0 }).leftOut[0] ?? "", undefined);
  expect(screen.getByText("You left this card's chapter out of the plan.")).toBeTruthy();
  cleanup();
  // A learned card that is left out is only forgotten.
  const known = cards.find(({ id, memory }) => memory && id.startsWith("1/"))?.id ?? "";
  show(known, dueOn(day + 3));
  expect(
    screen.getByText(
      /^You left this card's chapter out of the plan\. On .+ you would recall it with a chance of \d+%, if you follow the plan\. By its interval .+, after your interview\.$/,
    ),
  ).toBeTruthy();
});
