/** Settings counts the stored interview answers, without those of deleted rounds. */
import { cleanup, render, screen } from "@testing-library/react";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, expect, it } from "vitest";
import { InterviewAnswers } from "../../../src/features/settings/data/InterviewAnswers";
import { StoresContext } from "../../../src/state/StoresContext";
import { FakeStorage } from "../../storage/fakeStorage";
import { morning, openStores } from "../../state/openStores";
import "fake-indexeddb/auto";

afterEach(cleanup);

const plan = {
  kind: "rapid",
  items: [{ type: "question", question: "c/q", round: "rapid", minutes: 1, why: { type: "new" } }],
} as const;

it("deletes answers of a deleted round that a closed page has left, before it counts", async () => {
  const databases = new IDBFactory();
  const tab = await openStores(new FakeStorage(), "writer1", { databaseFactory: () => databases });
  const answers = await tab.stores.openAnswers();
  for (const round of ["kept", "deleted"]) {
    tab.addInterviewEvent(round, { type: "started", plan }, morning);
    await answers.updateText(`${round}.0`, () => `what was said in ${round}`);
  }
  tab.addInterviewEvent("deleted", { type: "deleted" }, morning + 1);
  render(
    <StoresContext value={tab.stores}>
      <InterviewAnswers />
    </StoresContext>,
  );
  expect(await screen.findByText(/^1 answer \(/)).toBeDefined();
  expect(await answers.getText("deleted.0")).toBeUndefined();
  expect(await answers.getText("kept.0")).toBe("what was said in kept");
});
