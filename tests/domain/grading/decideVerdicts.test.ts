/** Which verdict follows from what an answer has of a point and of the others. */
import { describe, expect, it } from "vitest";
import { decideVerdicts } from "../../../src/domain/grading/decideVerdicts";
import type { PointMatch } from "../../../src/domain/grading/matchPoint";
import { type InventedPoint, rubricOf, wordsBetween } from "./inventedWords";

/** `[coverage, vocabularyCoverage]` of a point. */
type Found = readonly [number, number];
type Case = {
  readonly found: Found;
  readonly others?: readonly Found[];
  readonly point?: Pick<InventedPoint, "weight" | "dimension">;
  readonly topic?: { readonly wordCount: number; readonly share: number };
  readonly isProse?: boolean;
  readonly isDenied?: boolean;
};

const onTopic = { wordCount: 60, share: 0.5 };
const typical: Found = [0.5, 0.4];

function verdict({
  found,
  others = [typical],
  point = {},
  topic = onTopic,
  isProse = true,
  isDenied = false,
}: Case) {
  const all = [found, ...others];
  const rubric = rubricOf(all.map((_, i) => ({ says: wordsBetween(0, 4), ...(i === 0 && point) })));
  const points = all.flatMap(([coverage, vocabularyCoverage], i) => {
    const match: PointMatch = {
      coverage,
      vocabularyCoverage,
      phrasing: "",
      evidence: [],
      missingWords: [],
      isDenied: isDenied && i === 0,
    };
    const each = rubric.points[i];
    return each ? [{ rubric: each, match }] : [];
  });
  return decideVerdicts(points, { topic, isProse })[0]?.verdict;
}

describe("a verdict", () => {
  it.each([
    [0.23, "missed"],
    [0.25, "unsure"],
    [0.39, "unsure"],
    [0.41, "partly"],
    [0.71, "partly"],
    [0.73, "covered"],
  ])("where half of a wording and %f of the vocabulary were found is %s", (vocabulary, expected) => {
    expect(verdict({ found: [0.5, vocabulary] })).toBe(expected);
  });

  const middling: Found = [0.5, 0.35];

  it("follows the rest of the answer: the same words mean more in one that is right elsewhere", () => {
    expect(verdict({ found: middling, others: [[0, 0]] })).toBe("missed");
    expect(verdict({ found: middling })).toBe("unsure");
    expect(verdict({ found: middling, others: [[0.8, 0.4]] })).toBe("partly");
    expect(verdict({ found: middling, others: [[0.8, 0.4], typical, [0, 0]] })).toBe("unsure");
  });

  it("takes the rest of an answer as usual where there are no other points", () => {
    expect(verdict({ found: middling, others: [] })).toBe(verdict({ found: middling }));
  });

  it("needs less for a must, and in a story", () => {
    expect(verdict({ found: [0.5, 0.23] })).toBe("missed");
    expect(verdict({ found: [0.5, 0.23], point: { weight: "must" } })).toBe("partly");
    expect(verdict({ found: [0.5, 0.23], point: { dimension: "result" } })).toBe("partly");
    expect(verdict({ found: [0.3, 0.22], point: { weight: "must" } })).toBe("partly");
    expect(verdict({ found: [0.3, 0.22], point: { dimension: "result" } })).toBe("unsure");
  });

  it("needs more in a long answer about something else", () => {
    const found: Found = [0.7, 0.7];
    expect(verdict({ found, topic: { wordCount: 60, share: 0.3 } })).toBe("covered");
    expect(verdict({ found, topic: { wordCount: 60, share: 0.25 } })).toBe("partly");
    expect(verdict({ found, topic: { wordCount: 60, share: 0.15 } })).toBe("missed");
    expect(verdict({ found, topic: { wordCount: 29, share: 0.15 } })).toBe("covered");
  });

  it("is never missed where a wording was said as a whole", () => {
    expect(verdict({ found: [0.9, 0.1], others: [[0, 0]] })).toBe("unsure");
    expect(verdict({ found: [0.89, 0.1], others: [[0, 0]] })).toBe("missed");
  });

  it("is at most partly covered in a list of keywords", () => {
    expect(verdict({ found: [1, 1], isProse: false })).toBe("partly");
    expect(verdict({ found: [0, 0], isProse: false })).toBe("missed");
  });

  it("is at most unsure where the answer denies the point", () => {
    expect(verdict({ found: [1, 1], isDenied: true })).toBe("unsure");
    expect(verdict({ found: [0.5, 0.5], isDenied: true })).toBe("unsure");
    expect(verdict({ found: [0, 0], isDenied: true })).toBe("missed");
  });

  it("stands beside what was found", () => {
    const [point] = rubricOf([{ says: wordsBetween(0, 4) }]).points;
    if (!point) throw new Error("no point");
    const match: PointMatch = {
      coverage: 0.5,
      vocabularyCoverage: 0,
      phrasing: "x",
      evidence: [],
      missingWords: ["y"],
      isDenied: false,
    };
    expect(decideVerdicts([{ rubric: point, match }], { topic: onTopic, isProse: true })).toEqual([
      { ...match, verdict: "missed" },
    ]);
  });
});
