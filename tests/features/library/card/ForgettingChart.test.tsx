/** The forgetting curve of a card, also with many reviews. */
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { cardHistoryOf } from "../../../../src/domain/study/cardHistory";
import { defaultSettings } from "../../../../src/domain/settings";
import { memoryOf, replay } from "../../../../src/domain/study/study";
import { ForgettingChart } from "../../../../src/features/library/card/ForgettingChart";
import { sampleCardId, sampleGrades } from "../../../storage/eventLog/sampleEvents";

afterEach(cleanup);

it("is also drawn for a card with ten thousand reviews", () => {
  const events = sampleGrades(10_000).map((event) => ({ ...event, card: sampleCardId(1) }));
  const { scheduling } = defaultSettings;
  const options = { scheduling, aliases: {} };
  const study = replay(events, options);
  const { timestamp } = events.at(-1) ?? { timestamp: 0 };
  const memory = memoryOf(study, sampleCardId(1));
  const past = cardHistoryOf(study, sampleCardId(1), options);
  render(<ForgettingChart history={past} memory={memory} scheduling={scheduling} now={timestamp} />);
  expect(screen.getByRole("img").getAttribute("aria-label")).toContain(
    "The probability that you recall it now",
  );
});

it("falls below the desired retention after the stability, also where that is hours", () => {
  const { scheduling } = defaultSettings;
  const options = { scheduling, aliases: {} };
  const events = sampleGrades(1).map((event) => ({ ...event, card: sampleCardId(1) }));
  const memory = memoryOf(replay(events, options), sampleCardId(1));
  if (!memory) throw new Error("no memory");
  // In local time.
  const now = new Date(2026, 10, 23, 9).getTime();
  const describe = (stability: number) => {
    cleanup();
    render(
      <ForgettingChart
        history={cardHistoryOf(replay(events, options), sampleCardId(1), options)}
        memory={{ ...memory, stability, lastReviewedAt: now }}
        scheduling={scheduling}
        now={now}
      />,
    );
    return screen.getByRole("img").getAttribute("aria-label");
  };
  expect(describe(3 / 24)).toContain("It falls below 90% in 3 h, at 12:01.");
  expect(describe(20 / 24)).toContain("It falls below 90% in 20 h, tomorrow at 05:01.");
  expect(describe(2.5)).toContain("It falls below 90% in 2.5 days, on 25 November 2026.");
});
