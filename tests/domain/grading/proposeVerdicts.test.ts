/** The verdicts that a person is shown first. */
import { describe, expect, it } from "vitest";
import { proposeVerdicts } from "../../../src/domain/grading/proposeVerdicts";
import { prepareRubric } from "../../../src/domain/grading/rubric";
import { scoreAnswer } from "../../../src/domain/grading/scoreAnswer";
import { question } from "../interview/arbitrary";

describe("the proposed verdicts", () => {
  const rubric = prepareRubric(question("q"));

  it("are none for an answer that can't be scored, one for each point", () => {
    expect(proposeVerdicts(scoreAnswer(rubric, ""), 3)).toEqual([null, null, null]);
  });

  it("are those of the points, and none where the scorer is unsure", () => {
    const scored = scoreAnswer(
      rubric,
      "I would ask for the latency budget and then look at the requirements.",
    );
    if (scored.type !== "scored") throw new Error("not scored");
    const [first, ...others] = scored.points;
    if (!first) throw new Error("no points");
    const points = [
      { ...first, verdict: "unsure" as const },
      { ...first, verdict: "partly" as const },
      ...others,
    ];
    expect(proposeVerdicts({ ...scored, points }, 3).slice(0, 2)).toEqual([null, "partly"]);
  });
});
