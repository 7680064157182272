/** The ledger: its content, how it is written and read, and its proposals in an imported guide. */
import { describe, expect, it } from "vitest";
import { addDecks, emptyLedger, parseLedger, serializeLedger } from "../../../src/compiler/identity/ledger";
import { compileDeck, compileImported } from "../../fixtures/compiler/compileText";

const ledger = {
  aliases: new Map([
    ["a/s/y:name", "a/s/z:name"],
    ["a/s/b:name", "a/s/z:meaning"],
  ]),
  retired: new Set(["b/s/old:answer", "a/s/old:answer"]),
  proposed: new Map([["a/s/old:answer", "a/s/new:answer"]]),
};

it("is written with sorted ids, one per line, and can be read again", () => {
  const text = serializeLedger(ledger);
  expect(text.split("\n").slice(0, 4)).toEqual([
    '{"format":1,',
    '"aliases":{',
    '"a/s/b:name":"a/s/z:meaning",',
    '"a/s/y:name":"a/s/z:name"',
  ]);
  expect(parseLedger(JSON.parse(text))).toEqual(ledger);
  expect(parseLedger(JSON.parse(serializeLedger(emptyLedger)))).toEqual(emptyLedger);
});

it.each([
  ["a list", []],
  ["another format", { format: 2, aliases: {}, retired: [], proposed: {} }],
  ["an alias that is no text", { format: 1, aliases: { a: 1 }, retired: [], proposed: {} }],
  ["a retired id that is no text", { format: 1, aliases: {}, retired: [1], proposed: {} }],
  ["no proposals", { format: 1, aliases: {}, retired: [] }],
])("is refused: %s", (_, value) => {
  expect(parseLedger(value)).toBeUndefined();
});

it("takes over the ids of an older compiler's decks, and has precedence where both have an id", () => {
  const deck = {
    ...compileDeck("## S\n\nQ: x?\nA: y."),
    aliases: { "a/s/old:answer": "a/s/wrong:answer", "a/s/former:answer": "a/s/now:answer" },
    retired: ["a/s/b:name", "a/s/gone:answer"],
  };
  const all = addDecks(ledger, [deck]);
  expect([...all.retired].toSorted()).toEqual(["a/s/gone:answer", "a/s/old:answer", "b/s/old:answer"]);
  expect(all.aliases.get("a/s/former:answer")).toBe("a/s/now:answer");
  expect(all.aliases.has("a/s/old:answer")).toBe(false);
});

describe("in an imported guide", () => {
  const rest = "\n\nQ: What is a pod?\nA: The smallest unit.\n";
  const first = compileImported(
    `Q: What do precision and recall measure for a classifier?\nA: Precision is the share of flagged cases that are positive, recall the share of positive cases that are flagged.${rest}`,
  );
  const reworded = `Q: What does precision measure for a classifier?\nA: How many of the flagged cases are positive.${rest}`;
  const former = "notes/notes/what-do-precision-and-recall-measure-for-a:answer";
  const current = "notes/notes/what-does-precision-measure-for-a-classifier:answer";
  const second = compileImported(reworded, first);

  it("proposes uncertain renames, and refuses nothing", () => {
    expect(second.unansweredCount).toBe(0);
    expect(second.proposed).toEqual(new Map([[former, current]]));
    expect(second.ledger.retired).toEqual(new Set([former]));
  });

  it("keeps a proposal, and reports it once", () => {
    const third = compileImported(`${reworded}\nMore words.\n`, second);
    expect(third.proposed.size).toBe(0);
    expect(third.ledger.proposed).toEqual(new Map([[former, current]]));
  });

  it.each([
    ["all", [[former, current]], []],
    [`${former}=${current}`, [[former, current]], []],
    [`${former}=`, [], [former]],
  ] as const)("a proposal is answered by %s, then or later", (answer, aliases, retired) => {
    for (const previous of [first, second]) {
      const { ledger: answered } = compileImported(reworded, previous, answer);
      expect(answered).toEqual({ aliases: new Map(aliases), retired: new Set(retired), proposed: new Map() });
    }
  });

  it("removes a proposal with its card", () => {
    expect(compileImported(rest, second).ledger.proposed.size).toBe(0);
  });

  it("compares text without spaces by pairs of letters", () => {
    const text = (heading: string) => `## ${heading}\n\n输入数据的分布随着时间发生了变化，模型没有见过。\n`;
    const result = compileImported(
      text("什么是机器学习里的数据漂移？"),
      compileImported(text("什么是机器学习的数据漂移？")),
    );
    expect([...result.renamed.values()]).toEqual(["notes/什么是机器学习里的数据漂移:answer"]);
  });

  it("loses no card when all headings and some terms are renamed, twice", () => {
    const text = (heading: string, term: string) =>
      `## ${heading}\n\n- **${term}**: keeps the versions of a model and their stages\n- **Tracking**: keeps the numbers of every run\n`;
    const once = compileImported(
      text("Parts", "Model store"),
      compileImported(text("Components", "Registry")),
    );
    const twice = compileImported(text("What it has", "Model registry"), once);
    expect(twice.ledger.retired.size).toBe(0);
    expect(twice.ledger.aliases.get("notes/components/registry:meaning")).toBe(
      "notes/what-it-has/model-registry:meaning",
    );
    expect(twice.ledger.aliases.get("notes/parts/tracking:name")).toBe("notes/what-it-has/tracking:name");
  });
});
