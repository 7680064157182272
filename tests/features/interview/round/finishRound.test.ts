/** The end of a round brings cards forward, and a grade then answers them. */
import { expect, it } from "vitest";
import { listRounds } from "../../../../src/domain/interview/round/listRounds";
import { buildDailyQueue } from "../../../../src/domain/study/buildDailyQueue";
import { nextCard } from "../../../../src/domain/study/queue";
import { msPerHour, msPerMinute } from "../../../../src/domain/time";
import { finishRound } from "../../../../src/features/interview/round/finishRound";
import { dayAt } from "../../../../src/state/study/calendar";
import { compileDeck } from "../../../fixtures/compiler/compileText";
import { question } from "../../../domain/interview/arbitrary";
import { morning, openStores } from "../../../state/openStores";

const deck = compileDeck("# C\n\n## S\n\nQ: What is a latency budget?\nA: The time for an answer.");
const card = deck.cards[0]?.id ?? "";
const asked = { ...question("c/questions/q?"), see: [card] };
const plan = {
  kind: "rapid",
  items: [{ type: "question", question: asked.id, round: "rapid", minutes: 1, why: { type: "new" } }],
} as const;

it.each([0, 5 * msPerMinute, msPerHour])(
  "a card that it brought forward is not asked again once graded, if the clock went back by %i ms during the round",
  async (setBackMs) => {
    let now = morning;
    const { stores, ...tab } = await openStores(undefined, "w", { clock: () => now });
    stores.decks.setState({ decks: { [deck.chapter]: deck } });
    tab.addInterviewEvent("r", { type: "started", plan }, now);
    const answered = { type: "answered", itemIndex: 0, method: "typed", wordCount: 3 } as const;
    tab.addInterviewEvent("r", answered, now + msPerMinute);
    const verdicts = ["missed", "missed", "missed"] as const;
    const judged = { type: "judged", itemIndex: 0, verdicts, proposedVerdicts: [], redFlags: [] } as const;
    tab.addInterviewEvent("r", judged, now + 2 * msPerMinute);
    const roundTimestamp = now + 3 * msPerMinute;
    now = roundTimestamp - setBackMs;
    finishRound(stores, "r", new Map([[asked.id, asked]]), () => roundTimestamp);

    const askedNext = () => {
      const { study } = stores.study.getState();
      const { settings } = stores.settings.getState();
      const context = { entries: [{ card, fact: "f" }], study, settings, now, today: dayAt(stores, now) };
      return nextCard(buildDailyQueue(context), now);
    };
    expect(listRounds(stores.study.getState().study)[0]?.broughtForwardBy).toBeDefined();
    expect(askedNext()).toBe(card);
    now += 10_000;
    tab.gradeCard(card, 4, 1_000, now);
    expect(askedNext()).toBeUndefined();
  },
);
