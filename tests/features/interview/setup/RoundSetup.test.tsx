/** Why a round can't be started. */
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { RoundSetup } from "../../../../src/features/interview/setup/RoundSetup";
import type { QuestionMap } from "../../../../src/features/shared/decks/useQuestions";
import { StoresContext } from "../../../../src/state/StoresContext";
import { openStores } from "../../../state/openStores";

afterEach(cleanup);

const none = { rapid: 0, concept: 0, design: 0, incident: 0, behavioural: 0 };

async function openMix(counts: typeof none, questions: QuestionMap | undefined) {
  const { stores } = await openStores();
  stores.drafts.set("round choice", JSON.stringify({ kind: "mix", counts }));
  render(
    <StoresContext value={stores}>
      <RoundSetup questions={questions} onSetUp={() => undefined} pastRounds={[]} />
    </StoresContext>,
  );
  expect(screen.getByRole("button", { name: "Start round" })).toHaveProperty("disabled", true);
}

it.each([undefined, new Map<never, never>()])(
  "asks for the numbers of a mix if all are 0, with questions %s",
  async (questions) => {
    await openMix(none, questions);
    expect(screen.getByText("Choose how many of each.")).toBeTruthy();
  },
);

it("says that no question fits if some were chosen", async () => {
  await openMix({ ...none, rapid: 2 }, new Map<never, never>());
  expect(screen.getByText(/^No question fits\. Tick more chapters/)).toBeTruthy();
});
