/** The answers of a deleted round are kept while any tab can undo its deletion. */
import { IDBFactory } from "fake-indexeddb";
import { expect, it } from "vitest";
import { keepDeletedAnswers, removeDeletedAnswers } from "../../../src/state/interview/removeDeletedAnswers";
import type { Platform } from "../../../src/state/platform";
import { FakeStorage } from "../../storage/fakeStorage";
import { morning, openStores } from "../openStores";
import "fake-indexeddb/auto";

/** An exclusive lock is not available while others hold a shared one. */
function createLocks(): NonNullable<Platform["requestLock"]> {
  let holders = 0;
  return async (name, { mode, ifAvailable }, run) => {
    if (mode !== "shared" && holders > 0 && ifAvailable === true) return run(null);
    holders += 1;
    try {
      await run({ name, mode: mode ?? "exclusive" });
    } finally {
      holders -= 1;
    }
  };
}

async function twoTabs() {
  const [storage, databases, requestLock] = [new FakeStorage(), new IDBFactory(), createLocks()];
  const overrides = { databaseFactory: () => databases, requestLock };
  const one = await openStores(storage, "one", overrides);
  await (await one.stores.openAnswerStorage()).updateText("r.0", () => "what was said");
  const item = {
    type: "question",
    question: "c/q",
    round: "rapid",
    minutes: 1,
    why: { type: "new" },
  } as const;
  one.addInterviewEvent("r", { type: "started", plan: { kind: "rapid", items: [item] } }, morning);
  const stopKeeping = keepDeletedAnswers(one.stores);
  one.addInterviewEvent("r", { type: "deleted" }, morning + 1);
  return { one, stopKeeping, openOther: () => openStores(storage, "two", overrides) };
}

const readAnswer = async ({ stores }: Awaited<ReturnType<typeof openStores>>) =>
  (await stores.openAnswerStorage()).getText("r.0");

it("another tab deletes nothing while this one offers Undo", async () => {
  const { one, openOther } = await twoTabs();
  await removeDeletedAnswers((await openOther()).stores);
  expect(await readAnswer(one)).toBe("what was said");
});

it("the answers are deleted when the tab that offered Undo is closed", async () => {
  const { one, stopKeeping } = await twoTabs();
  one.drafts.set("answer r.0", "what was sa");
  one.drafts.set("method r.0", "dictated");
  await stopKeeping();
  await removeDeletedAnswers(one.stores);
  expect(await readAnswer(one)).toBeUndefined();
  expect(one.drafts.get("answer r.0")).toBeUndefined();
  expect(one.drafts.get("method r.0")).toBeUndefined();
});

it("the answers are deleted without locks, too", async () => {
  const { one } = await twoTabs();
  const { requestLock: _, ...platform } = one.platform;
  await removeDeletedAnswers({ ...one.stores, platform });
  expect(await readAnswer(one)).toBeUndefined();
});
