/** The first sentence of a report counts the questions that were answered, and their time alone. */
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { AnswerMethod } from "../../../../src/domain/events/interview/verdicts";
import { listRounds } from "../../../../src/domain/interview/round/listRounds";
import { buildReport } from "../../../../src/domain/interview/report/roundReport";
import { msPerMinute } from "../../../../src/domain/time";
import { OverallResult } from "../../../../src/features/interview/report/OverallResult";
import { StoresContext } from "../../../../src/state/StoresContext";
import { morning, openStores } from "../../../state/openStores";

afterEach(cleanup);

const item = (id: string) =>
  ({ type: "question", question: id, round: "rapid", minutes: 1, why: { type: "new" } }) as const;

it.each<[string, AnswerMethod, RegExp]>([
  ["a skipped question", "typed", /^1 of 2 questions answered in 2 minutes, 1 minute planned for it\. /],
  ["skipped questions alone", "skipped", /^0 of 2 questions answered\. Nothing was judged/],
])("counts no time of %s", async (_, method, sentence) => {
  const tab = await openStores();
  const plan = { kind: "rapid", items: [item("c/one"), item("c/two")] } as const;
  tab.addInterviewEvent("r", { type: "started", plan }, morning);
  tab.addInterviewEvent(
    "r",
    { type: "answered", itemIndex: 0, method, wordCount: 9 },
    morning + 2 * msPerMinute,
  );
  tab.addInterviewEvent("r", { type: "itemDone" }, morning + 2 * msPerMinute);
  tab.addInterviewEvent(
    "r",
    { type: "answered", itemIndex: 1, method: "skipped", wordCount: 0 },
    morning + 21 * msPerMinute,
  );
  const [round] = listRounds(tab.stores.study.getState().study);
  if (!round) throw new Error("no round");
  render(
    <StoresContext value={tab.stores}>
      <OverallResult round={round} report={buildReport(round, () => undefined)} />
    </StoresContext>,
  );
  expect(screen.getByText(/questions answered/).textContent).toMatch(sentence);
});
