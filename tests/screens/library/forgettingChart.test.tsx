/** A card's curve, however often it was asked. */
import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { pastOf } from "../../../src/domain/past";
import { defaultSettings } from "../../../src/domain/settings";
import { memoryOf, replay } from "../../../src/domain/study";
import { ForgettingChart } from "../../../src/screens/library/ForgettingChart";
import { card, diligent } from "../../store/events";

it("is drawn of ten thousand reviews of one card, too", () => {
  const events = diligent(10_000).map((event) => ({ ...event, card: card(1) }));
  const { scheduling } = defaultSettings;
  const rules = { scheduling, aliases: {} };
  const study = replay(events, rules);
  const { at, day } = events.at(-1) ?? { at: 0, day: 0 };
  const memory = memoryOf(study, card(1));
  const past = pastOf(study, card(1), rules);
  render(<ForgettingChart past={past} memory={memory} scheduling={scheduling} now={at} today={day} />);
  expect(screen.getByRole("img").getAttribute("aria-label")).toContain("You would recall it now");
});
