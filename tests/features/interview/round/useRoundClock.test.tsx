/** The clock of a round counts the time when the page was visible and the computer awake. */
import { act, cleanup, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { findOpenRound } from "../../../../src/domain/interview/round/roundState";
import { msPerMinute } from "../../../../src/domain/time";
import { useRoundClock } from "../../../../src/features/interview/round/useRoundClock";
import { useRounds } from "../../../../src/features/shared/useRounds";
import { StoresContext } from "../../../../src/state/StoresContext";
import { plan } from "../../../domain/interview/arbitrary";
import { morning, openStores } from "../../../state/openStores";

const tickMs = 1_000;
const nightMs = 541 * msPerMinute;
const clock = () => Date.now();
let visibility: DocumentVisibilityState;

beforeEach(() => {
  vi.useFakeTimers({ now: morning });
  visibility = "visible";
  vi.spyOn(document, "visibilityState", "get").mockImplementation(() => visibility);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

async function openRound() {
  const { stores, addInterviewEvent } = await openStores(undefined, undefined, { clock });
  addInterviewEvent("round", { type: "started", plan }, clock());
  const open = () =>
    renderHook(
      () => {
        const round = findOpenRound(useRounds());
        if (!round) throw new Error("The round is not open.");
        return useRoundClock(round);
      },
      {
        wrapper: ({ children }: { readonly children: ReactNode }) => (
          <StoresContext value={stores}>{children}</StoresContext>
        ),
      },
    );
  let view = open();
  return {
    roundClock: () => view.result.current,
    record: (type: "paused" | "resumed") =>
      act(() => void addInterviewEvent("round", { type }, view.result.current.clock())),
    reload: () => {
      view.unmount();
      view = open();
    },
    /** Time passes, and timers run. */
    stay: (durationMs: number) => act(() => void vi.advanceTimersByTime(durationMs)),
    /** Time passes, and no timer runs. */
    sleep: (durationMs: number) => vi.setSystemTime(Date.now() + durationMs),
    setVisibility: (next: DocumentVisibilityState) =>
      act(() => {
        visibility = next;
        document.dispatchEvent(new Event("visibilitychange"));
      }),
  };
}

it("a night in which the computer slept under a visible page doesn't count", async () => {
  const { roundClock, stay, sleep } = await openRound();
  stay(20 * tickMs);
  sleep(nightMs);
  stay(3 * tickMs);
  expect(roundClock().spentMs).toBeLessThanOrEqual(23 * tickMs);
  expect(roundClock().spentMs).toBeGreaterThanOrEqual(21 * tickMs);
  expect(roundClock().wasAway).toBe(true);
});

it("a night doesn't count either if the page is closed or hidden before a timer has run", async () => {
  for (const leave of [
    ({ setVisibility }: Awaited<ReturnType<typeof openRound>>) => setVisibility("hidden"),
    () => act(() => void window.dispatchEvent(new Event("pagehide"))),
  ]) {
    const round = await openRound();
    round.stay(20 * tickMs);
    round.sleep(nightMs);
    leave(round);
    round.setVisibility("visible");
    expect(round.roundClock().spentMs).toBeLessThanOrEqual(20 * tickMs);
    cleanup();
  }
});

it("the time when the page was hidden doesn't count, but that of a busy page does", async () => {
  const { roundClock, stay, sleep, setVisibility } = await openRound();
  stay(20 * tickMs);
  setVisibility("hidden");
  stay(nightMs);
  setVisibility("visible");
  expect(roundClock()).toMatchObject({ spentMs: 20 * tickMs, wasAway: true });
  sleep(3 * tickMs);
  stay(tickMs);
  expect(roundClock().spentMs).toBe(24 * tickMs);
});

it("a pause doesn't count as an absence", async () => {
  const { roundClock, stay, sleep, record } = await openRound();
  stay(20 * tickMs);
  record("paused");
  sleep(nightMs);
  record("resumed");
  stay(tickMs);
  expect(roundClock()).toMatchObject({ spentMs: 21 * tickMs, wasAway: false });
});

it.each([2 * msPerMinute, 90 * msPerMinute])(
  "no time is lost or added when the computer's clock is set back by %i ms, also where the page is reloaded",
  async (setBackMs) => {
    const { roundClock, stay, sleep, record, reload } = await openRound();
    stay(20 * tickMs);
    sleep(-setBackMs);
    stay(10 * tickMs);
    expect(roundClock().spentMs).toBe(30 * tickMs);
    record("paused");
    stay(10 * tickMs);
    record("resumed");
    stay(10 * tickMs);
    reload();
    stay(10 * tickMs);
    expect(roundClock()).toMatchObject({ spentMs: 50 * tickMs, wasAway: false });
  },
);
