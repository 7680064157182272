/** Today with an interview and two chapters, of six core cards and six details each. The planner responds at once. */
import { act, render } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { PlanUpdater } from "../../../src/app/PlanUpdater";
import type { InterviewGoal } from "../../../src/domain/settings";
import { TodayOverview } from "../../../src/features/today/TodayOverview";
import { changeCards } from "../../../src/state/actions/changeCards";
import type { Platform } from "../../../src/state/platform";
import { StoresContext } from "../../../src/state/StoresContext";
import { answerPlanner } from "./answerPlanner";
import { morning, openStores } from "../../state/openStores";

export const today = Math.floor(morning / 86_400_000);
const tiersOf = (tier: "core" | "detail") =>
  Array.from({ length: 6 }, (_, i) => ({ tier, name: `${tier}${i}` }));

const chapters = ["first", "second"].map((chapter) => ({
  chapter,
  title: `The ${chapter} chapter`,
  file: `${chapter}.json`,
  words: 100,
  sections: [],
  cards: [...tiersOf("core"), ...tiersOf("detail")].map(
    ({ tier, name }) => [`${chapter}/s/${name}:name`, `${chapter}/s/${name}`, tier] as const,
  ),
  questions: 0,
  aliases: {},
}));
const cardIds = chapters.flatMap(({ cards }) => cards.map(([id]) => id));

const usualGoal: InterviewGoal = {
  day: today + 10,
  minutesByWeekday: Array.from({ length: 7 }, () => 20),
  daysOff: [],
  weights: {},
  choosesCards: true,
};

type Options = {
  readonly goal?: Partial<InterviewGoal>;
  readonly suspended?: (card: string) => boolean;
  readonly runPlannerWorker?: Platform["runPlannerWorker"];
};

export async function openToday({
  goal = {},
  suspended = () => false,
  runPlannerWorker = answerPlanner,
}: Options = {}) {
  const tab = await openStores(undefined, undefined, { runPlannerWorker });
  const { stores } = tab;
  stores.decks.setState({ index: { format: 1, chapters } });
  const changeGoal = (changed: Partial<InterviewGoal>) => {
    const { interview = usualGoal } = stores.settings.getState().settings;
    tab.changeSettings({ interview: { ...interview, ...changed } });
  };
  changeGoal(goal);
  const cards = cardIds.filter(suspended);
  if (cards.length > 0) changeCards(stores, cards, { type: "suspended", on: true }, morning);
  const { container } = render(
    <MemoryRouter>
      <StoresContext value={stores}>
        <PlanUpdater />
        <TodayOverview />
      </StoresContext>
    </MemoryRouter>,
  );
  await act(async () => undefined);
  /** All visible texts and accessible names. */
  const words = () =>
    [
      container.textContent,
      ...[...container.querySelectorAll("[aria-label], [aria-valuetext]")].flatMap((element) => [
        element.getAttribute("aria-label") ?? "",
        element.getAttribute("aria-valuetext") ?? "",
      ]),
    ].join(" | ");
  return { ...tab, changeGoal, container, words };
}
