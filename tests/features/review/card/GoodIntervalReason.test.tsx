/** The panel beside the answer and the list under the grades give the same calculation for Good. */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { memoryOf } from "../../../../src/domain/study/study";
import { defaultSettings } from "../../../../src/domain/settings";
import { msPerHour } from "../../../../src/domain/time";
import { IntervalReasons } from "../../../../src/features/review/card/IntervalReasons";
import { GoodIntervalReason } from "../../../../src/features/review/card/GoodIntervalReason";
import { dayAt } from "../../../../src/state/study/calendar";
import { compileDeck } from "../../../fixtures/compiler/compileText";
import { morning, openStores } from "../../../state/openStores";

const [card] = compileDeck("# Intro\n\n## Tools\n\nQ: What runs containers?\nA: Docker.").cards;
if (!card) throw new Error("no card");

afterEach(cleanup);

it.each([{ maximumInterval: 36_500 }, { maximumInterval: 3 }])("gives the same, with %o", async (limit) => {
  const { stores, gradeCard } = await openStores();
  // Late on the evening two study days ago: 35 hours.
  gradeCard(card.id, 4, 1_000, morning - 35 * msPerHour);
  const { study } = stores.study.getState();
  const memory = memoryOf(study, card.id);
  const shared = {
    now: morning,
    today: dayAt(stores, morning),
    scheduling: { ...defaultSettings.scheduling, ...limit },
  };
  render(
    <>
      <GoodIntervalReason card={card} study={study} {...shared} />
      <IntervalReasons memory={memory} card={card.id} {...shared} />
    </>,
  );
  for (const details of document.querySelectorAll("details")) {
    details.open = true;
    fireEvent(details, new Event("toggle"));
  }
  const sum = screen.getAllByRole("listitem")[2]?.textContent ?? "";
  expect(sum).toMatch(/^Good: stability/);
  expect(screen.getByRole("region").textContent).toContain(sum);
});
