/** What is said about the clock and the microphone holds in the stage that the round is in. */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { RoundStatus } from "../../../../src/features/interview/round/RoundStatus";
import { setUpTabs, showRound } from "./renderRound";
import "fake-indexeddb/auto";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const over = { wasAway: false, warning: "over" } as const;
const soon = { wasAway: false, warning: "soon" } as const;
const inTime = { wasAway: false, warning: undefined } as const;
const overText = "The planned time is over. You can go on; the report says how long you took.";
const soonText = "A tenth of the time is left.";
const pauseText =
  "The microphone is off during a pause. What you said is kept: after “Go on”, press “Record more” to add to it.";

it.each([
  ["asking", false, over, overText],
  ["break", false, over, "The planned break is over. You can take longer."],
  ["judging", false, over, ""],
  ["judged", false, over, ""],
  ["asking", false, soon, soonText],
  ["break", false, soon, soonText],
  ["judging", false, soon, ""],
  ["asking", true, inTime, pauseText],
  ["judging", true, inTime, ""],
] as const)(
  "in the stage %s, paused: %s, with the clock %o, it says “%s”",
  (stage, isPaused, roundClock, text) => {
    render(<RoundStatus {...{ stage, isPaused, roundClock }} method="recorded" isRecordingSaved />);
    expect(screen.getByRole("status").textContent).toBe(text);
  },
);

it("the screen may turn off during a pause, but not while the answer is judged after it", async () => {
  let lockCount = 0;
  const release = () => Promise.resolve(void (lockCount -= 1));
  const request = () => {
    lockCount += 1;
    return Promise.resolve({ release });
  };
  vi.stubGlobal("navigator", { wakeLock: { request } });
  await showRound((await setUpTabs()("one")).stores);
  fireEvent.click(screen.getByLabelText("I answered out loud"));
  expect(lockCount).toBe(1);
  fireEvent.click(screen.getByRole("button", { name: "Pause" }));
  expect(lockCount).toBe(0);
  fireEvent.click(screen.getByRole("button", { name: "Finish" }));
  await screen.findByText("What a good answer says");
  expect(lockCount).toBe(1);
});
