/** The bands of finished rounds, in time. */
import { expect, it } from "vitest";
import type { Question } from "../../../src/domain/deck/question";
import type { InterviewPayload, RoundEvent } from "../../../src/domain/events/interview/interviewPayload";
import type { Band, Verdict } from "../../../src/domain/events/interview/verdicts";
import { replayRounds } from "../../../src/domain/interview/round/applyRoundEvent";
import { listRoundBands, findRoundsCoveredBy } from "../../../src/domain/progress/roundBands";
import { question, start } from "../interview/arbitrary";

const one = question("c/questions/one?");
const plan = {
  kind: "concept",
  items: [{ type: "question", question: one.id, round: "concept", minutes: 5, why: { type: "new" } }],
} as const;

function roundOf(
  id: string,
  verdict: Verdict | null,
  ...more: readonly InterviewPayload[]
): readonly RoundEvent[] {
  const verdicts = one.points.map(() => verdict);
  const payloads: readonly InterviewPayload[] = [
    { type: "started", plan },
    { type: "answered", itemIndex: 0, method: "typed", wordCount: 9 },
    { type: "judged", itemIndex: 0, verdicts, proposedVerdicts: [], redFlags: [] },
    ...more,
  ];
  return payloads.map((payload, i) => ({ round: id, payload, timestamp: start + i, day: 20_780 }));
}
const bandsOf = (events: readonly RoundEvent[]) =>
  listRoundBands(replayRounds(events), (id) => (id === one.id ? one : undefined));

it.each<[Verdict, Band, number]>([
  ["missed", "strong no hire", 1],
  ["covered", "strong hire", 4],
])("a finished round whose points were all %s is %s, level %i", (verdict, band, level) => {
  expect(bandsOf(roundOf("r", verdict, { type: "finished" }))).toEqual([
    { id: "r", kind: "concept", day: 20_780, band, level },
  ]);
});

it("the person's own band counts, also where nothing was judged", () => {
  const override: InterviewPayload = { type: "bandOverridden", dimension: "overall", band: "leaning hire" };
  for (const verdict of ["missed", null] as const)
    expect(bandsOf(roundOf("r", verdict, { type: "finished" }, override))).toMatchObject([
      { band: "leaning hire", level: 3 },
    ]);
});

it("a round that goes on, was deleted or wasn't judged has none", () => {
  expect(
    bandsOf([
      ...roundOf("open", "covered"),
      ...roundOf("deleted", "covered", { type: "finished" }, { type: "deleted" }),
      ...roundOf("unjudged", null, { type: "finished" }),
    ]),
  ).toEqual([]);
});

it("chooses rounds by the cards that cover a must point of their questions", () => {
  const covered: Question = {
    ...one,
    points: one.points.map((point) => ({ ...point, coveredBy: "c/s/a:name" })),
  };
  const rounds = replayRounds(roundOf("r", "covered", { type: "finished" }));
  const chosen = (card: string, asked = covered) =>
    findRoundsCoveredBy(new Set([card]), rounds, (id) => (id === one.id ? asked : undefined)).map(
      ({ id }) => id,
    );
  expect(chosen("c/s/a:name")).toEqual(["r"]);
  expect(chosen("c/s/b:name")).toEqual([]);
  expect(chosen("c/s/a:name", one)).toEqual([]);
  expect(findRoundsCoveredBy(new Set(["c/s/a:name"]), rounds, () => undefined)).toEqual([]);
});

it("chooses a round if one of its questions is covered", () => {
  const covered = { ...one, points: one.points.map((point) => ({ ...point, coveredBy: "c/s/a:name" })) };
  const [firstItem] = plan.items;
  const items = [
    { ...firstItem, question: "c/questions/two?" },
    { type: "break", minutes: 5 },
    firstItem,
  ] as const;
  const rounds = replayRounds([
    { round: "r", payload: { type: "started", plan: { kind: "mix", items } }, timestamp: start, day: 20_780 },
  ]);
  const chosen = findRoundsCoveredBy(new Set(["c/s/a:name"]), rounds, (id) =>
    id === one.id ? covered : one,
  );
  expect(chosen.map(({ id }) => id)).toEqual(["r"]);
});
