/** The forgetting curve of a card with many reviews. */
import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { cardHistoryOf } from "../../../../src/domain/study/cardHistory";
import { defaultSettings } from "../../../../src/domain/settings";
import { memoryOf, replay } from "../../../../src/domain/study/study";
import { ForgettingChart } from "../../../../src/features/library/card/ForgettingChart";
import { sampleCardId, sampleGrades } from "../../../storage/eventLog/sampleEvents";

it("is drawn of ten thousand reviews of one card, too", () => {
  const events = sampleGrades(10_000).map((event) => ({ ...event, card: sampleCardId(1) }));
  const { scheduling } = defaultSettings;
  const rules = { scheduling, aliases: {} };
  const study = replay(events, rules);
  const { timestamp, day } = events.at(-1) ?? { timestamp: 0, day: 0 };
  const memory = memoryOf(study, sampleCardId(1));
  const history = cardHistoryOf(study, sampleCardId(1), rules);
  render(
    <ForgettingChart history={history} memory={memory} scheduling={scheduling} now={timestamp} today={day} />,
  );
  expect(screen.getByRole("img").getAttribute("aria-label")).toContain(
    "The probability that you recall it now",
  );
});
