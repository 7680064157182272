/** A change of the schedule is replayed in slices: the page isn't blocked, and events in the meantime are not lost. */
import { expect, it } from "vitest";
import { oldestFirst } from "../../../src/domain/events/log";
import { replay } from "../../../src/domain/study/study";
import { previewScheduling } from "../../../src/state/study/previewScheduling";
import { FakeStorage } from "../../storage/fakeStorage";
import { morning, openStores } from "../openStores";

const names = Array.from({ length: 400 }, (_, i) => `c/s/${i}:name`);

/** A tab with 2,000 reviews, whose clock moves by a millisecond whenever it is read. */
async function openTab() {
  let now = morning;
  const pauses: (() => void)[] = [];
  const tab = await openStores(new FakeStorage(), "writer1", {
    clock: () => (now += 1),
    wait: () => new Promise((resolve) => pauses.push(resolve)),
  });
  // Each card five times within an hour, the first cards 33 days ago.
  for (let i = 0; i < 2_000; i += 1)
    tab.gradeCard(names[Math.floor(i / 5)] ?? "", 3, 1, morning - (2_000 - i) * 24 * 60_000);
  const runSlice = async () => {
    pauses.shift()?.();
    await Promise.resolve();
    await Promise.resolve();
  };
  const runAll = async () => {
    let slices = 0;
    for (; pauses.length > 0; slices += 1) await runSlice();
    return slices;
  };
  return { tab, runSlice, runAll };
}

const replayed = ({ tab }: Awaited<ReturnType<typeof openTab>>) => {
  const { study, replayOptions } = tab.study.getState();
  return replay(oldestFirst(study.log), replayOptions).cardStates;
};

it("takes several slices, and ends as if the log had been replayed at once", async () => {
  const opened = await openTab();
  const before = opened.tab.study.getState();
  opened.tab.changeScheduling({ desiredRetention: 0.8 });
  expect(opened.tab.study.getState()).toBe(before);
  expect(await opened.runAll()).toBeGreaterThan(3);
  const after = opened.tab.study.getState();
  expect(after.replayOptions.scheduling.desiredRetention).toBe(0.8);
  expect(after.study.cardStates).toEqual(replayed(opened));
  expect(after.study.cardStates).not.toEqual(before.study.cardStates);
});

it("includes what is graded and undone in the meantime", async () => {
  const opened = await openTab();
  opened.tab.changeScheduling({ desiredRetention: 0.8 });
  await opened.runSlice();
  opened.tab.gradeCard("c/s/3:name", 1, 1, morning + 60_000);
  opened.tab.gradeCard("c/s/new:name", 4, 1, morning + 61_000);
  opened.tab.gradeCard("c/s/5:name", 1, 1, morning + 62_000);
  opened.tab.undoLast(morning + 63_000);
  await opened.runAll();
  expect(opened.tab.study.getState().study.cardStates).toEqual(replayed(opened));
});

it("applies the last of several changes, and none if the first setting comes back", async () => {
  const opened = await openTab();
  const before = opened.tab.study.getState().study;
  opened.tab.changeScheduling({ desiredRetention: 0.8 });
  await opened.runSlice();
  opened.tab.changeScheduling({ desiredRetention: 0.95 });
  await opened.runSlice();
  await opened.runAll();
  expect(opened.tab.study.getState().replayOptions.scheduling.desiredRetention).toBe(0.95);
  opened.tab.changeScheduling({ desiredRetention: 0.7 });
  opened.tab.changeScheduling({ desiredRetention: 0.95 });
  await opened.runAll();
  expect(opened.tab.study.getState().replayOptions.scheduling.desiredRetention).toBe(0.95);
  expect(opened.tab.study.getState().study.log).toBe(before.log);
});

it("is previewed: as many cards are due afterwards as the preview said", async () => {
  const opened = await openTab();
  const entries = names.map((card) => ({ card, fact: card }));
  const preview = (desiredRetention: number) =>
    new Promise<number>((resolve) => {
      previewScheduling(opened.tab.stores, entries, { desiredRetention }, ({ dueCount }) =>
        resolve(dueCount),
      );
      void opened.runAll();
    });
  const [low, high] = [await preview(0.7), await preview(0.97)];
  expect(high).toBeGreaterThan(low);
  expect(opened.tab.study.getState().replayOptions.scheduling.desiredRetention).toBe(0.9);
  opened.tab.changeScheduling({ desiredRetention: 0.97 });
  await opened.runAll();
  expect(await preview(0.97)).toBe(high);
});
