/** What a report says of an answer's time and delivery. */
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, it } from "vitest";
import { buildReport } from "../../../../src/domain/interview/report/roundReport";
import { listRounds } from "../../../../src/domain/interview/round/listRounds";
import { msPerMinute } from "../../../../src/domain/time";
import { QuestionResults } from "../../../../src/features/interview/report/QuestionResults";
import { StoresContext } from "../../../../src/state/StoresContext";
import { question } from "../../../domain/interview/arbitrary";
import { morning, openStores } from "../../../state/openStores";
import "fake-indexeddb/auto";

afterEach(cleanup);

it("counts the words of a dictated answer, without a pace: its time is also that of thinking", async () => {
  const { stores, addInterviewEvent } = await openStores();
  const asked = question("c/questions/q?");
  const item = {
    type: "question",
    question: asked.id,
    round: "rapid",
    minutes: 5,
    why: { type: "new" },
  } as const;
  addInterviewEvent("r", { type: "started", plan: { kind: "rapid", items: [item] } }, morning);
  addInterviewEvent(
    "r",
    { type: "answered", itemIndex: 0, method: "dictated", wordCount: 120 },
    morning + 2 * msPerMinute,
  );
  await (await stores.openAnswerStorage()).updateText("r.0", () => "um, by hand");
  const [round] = listRounds(stores.study.getState().study);
  if (!round) throw new Error("no round");
  render(
    <StoresContext value={stores}>
      <QuestionResults round={round} report={buildReport(round, () => asked)} />
    </StoresContext>,
  );
  await screen.findByText("2:00 of 5 min, dictated, 120 words; “um” 1×");
});
