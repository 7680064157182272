/** The forgetting curve of a card, also with many reviews. */
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Event } from "../../../../src/domain/events/event";
import { msPerDay } from "../../../../src/domain/time";
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

it("has a line and an area of its own before and after a reset", () => {
  const { scheduling } = defaultSettings;
  const options = { scheduling, aliases: {} };
  const card = sampleCardId(1);
  const days = [0, 4, 10, 40, 60];
  const [first] = sampleGrades(1);
  if (!first) throw new Error("no grade");
  const events = days.map((day, seq): Event => {
    const at = { writer: "w", seq, timestamp: first.timestamp + day * msPerDay, day: first.day + day };
    return day === 10
      ? { ...at, type: "cardsChanged", cards: [card], change: { type: "reset" } }
      : { ...at, type: "graded", card, grade: 3, durationMs: 1 };
  });
  const xOf = (text = "") => Math.floor(parseFloat(text));
  const show = (count: number) => {
    const study = replay(events.slice(0, count), options);
    const history = cardHistoryOf(study, card, options);
    const now = first.timestamp + 70 * msPerDay;
    const memory = memoryOf(study, card);
    render(<ForgettingChart history={history} memory={memory} scheduling={scheduling} now={now} />);
    const [area, , , line] = [...document.querySelectorAll("path")].map(
      (path) => path.getAttribute("d") ?? "",
    );
    const summary = screen.getByRole("img").getAttribute("aria-label");
    cleanup();
    // Where each begins and ends, and where its area is closed.
    const spans = (line ?? "")
      .split("M")
      .slice(1)
      .map((each) => [xOf(each), xOf(each.split("L").at(-1))]);
    const closedAt = (area ?? "")
      .split("Z")
      .slice(0, -1)
      .map((each) => xOf(each.split("H").at(-1)));
    return { spans, closedAt, summary };
  };
  // Of a third of the width, 640, without its padding.
  const xAt = (day: number) => Math.floor(6 + (628 / 3) * (day / 70));
  expect(show(5)).toMatchObject({
    spans: [
      [6, xAt(10)],
      [xAt(40), xAt(70)],
    ],
    closedAt: [6, xAt(40)],
  });
  expect(show(3)).toMatchObject({
    spans: [[6, xAt(10)]],
    closedAt: [6],
    summary: "This card was reset, and its curve ends there.",
  });
});
