/** A round of one question, in one tab or several that share their storage. */
import { render, screen, waitFor } from "@testing-library/react";
import { IDBFactory } from "fake-indexeddb";
import { MemoryRouter } from "react-router";
import { expect } from "vitest";
import { currentItemOf } from "../../../../src/domain/interview/round/roundState";
import { listRounds } from "../../../../src/domain/interview/round/listRounds";
import { RoundScreen } from "../../../../src/features/interview/round/RoundScreen";
import { StoresContext, useStudy } from "../../../../src/state/StoresContext";
import type { Stores } from "../../../../src/state/stores";
import { question } from "../../../domain/interview/arbitrary";
import { FakeStorage } from "../../../storage/fakeStorage";
import { createLocks } from "../../../state/createLocks";
import { morning, openStores } from "../../../state/openStores";

const asked = {
  ...question("c/questions/q?"),
  evidence: [{ ask: ["The logs"], shows: ["They are empty."] }],
};
const plan = {
  kind: "rapid",
  items: [{ type: "question", question: asked.id, round: "rapid", minutes: 1, why: { type: "new" } }],
} as const;

function Round() {
  const [round] = listRounds(useStudy((state) => state.study));
  return round && currentItemOf(round) && !round.finishedAt ? (
    <RoundScreen round={round} questions={new Map([[asked.id, asked]])} />
  ) : (
    <p>The round is over.</p>
  );
}

/** Returns a function that opens a tab; the first one starts the round. */
export function setUpTabs() {
  const [storage, databases, requestLock] = [new FakeStorage(), new IDBFactory(), createLocks()];
  return async (writer: string) => {
    const tab = await openStores(storage, writer, {
      clock: () => morning + 10,
      databaseFactory: () => databases,
      requestLock,
    });
    if (listRounds(tab.stores.study.getState().study).length === 0)
      tab.addInterviewEvent("r", { type: "started", plan }, morning);
    return tab;
  };
}

export const renderRound = (stores: Stores) =>
  render(
    <StoresContext value={stores}>
      <MemoryRouter>
        <Round />
      </MemoryRouter>
    </StoresContext>,
  );

/** Resolves when the answer can be typed. */
export async function showRound(stores: Stores) {
  renderRound(stores);
  await waitFor(() => expect(answerBox()).toHaveProperty("disabled", false));
}

export const answerBox = () => screen.getByRole("textbox", { name: "Your answer" });
