/** Names that differ only by their order stay with the cards that had them. */
import { describe, expect, it } from "vitest";
import { answerTextOf } from "../../../src/domain/deck/cardText";
import type { CompileResult } from "../../../src/compiler/guide/compile";
import { compileDeck, compileImported, compileText } from "../../fixtures/compiler/compileText";

/** Answers by the last part of the card's id. */
const answers = ({ decks, diagnostics }: CompileResult) => {
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return Object.fromEntries(
    decks.flatMap(({ cards, figures }) =>
      cards.map((card) => [card.id.split("/").slice(2).join("/"), answerTextOf(card, figures)]),
    ),
  );
};

/** The answers after a change. Compiling once more must give the same. */
const after = (first: string, second: string, ...accept: readonly string[]) => {
  const deck = compileDeck(second, compileDeck(first), {}, ...accept);
  const again = compileText(second, deck);
  expect(again.decks).toEqual([deck]);
  return answers(again);
};
const afterImported = (...texts: readonly string[]) => {
  const last = texts.reduce<CompileResult | undefined>(
    (previous, text) => compileImported(text, previous),
    undefined,
  );
  const again = compileImported(texts.at(-1) ?? "", last);
  expect(again.decks).toEqual(last?.decks);
  expect(again.ledger).toEqual(last?.ledger);
  return answers(again);
};

const steps = (...items: readonly string[]) => items.map((item, i) => `${i + 1}. ${item}\n`).join("");
const members = (...items: readonly string[]) => items.map((item) => `- ${item}\n`).join("");

describe("the names of several lists in a section", () => {
  const old = steps("Build it", "Test it", "Ship it");
  const fresh = steps("Ask first", "Plan work", "Write code");

  it("stay if a list is put first in the project's guide, also if the old one gains a step", () => {
    const text = (list: string) => `## Release\n\n${fresh}\nWords.\n\n${list}`;
    expect(after(`## Release\n\n${old}`, text(old))).toEqual({
      "steps:order": "Build it. Test it. Ship it",
      "steps-2:order": "Ask first. Plan work. Write code",
    });
    expect(
      after(`## Release\n\n${old}`, text(steps("Build it", "Test it", "Sign it", "Ship it")))["steps:order"],
    ).toBe("Build it. Test it. Sign it. Ship it");
  });

  it("stay for members as well as steps", () => {
    const first = `## Clouds\n\n${members("Azure", "Google Cloud", "AWS")}`;
    expect(
      after(first, first.replace("- Azure", `${members("Berlin", "Paris", "Rome")}\nWords.\n\n- Azure`)),
    ).toEqual({ "members:list": "Azure. Google Cloud. AWS", "members-2:list": "Berlin. Paris. Rome" });
  });

  it("stay in an imported guide", () => {
    const release = `## Steps of a release\n\n${old}`;
    expect(
      afterImported(
        release,
        release.replace("1. Build", `${steps("Open it", "Read it", "Close it")}\nWords.\n\n1. Build`),
      ),
    ).toMatchObject({ "steps:order": "Build it. Test it. Ship it" });
  });

  it("don't pass from a removed list to the remaining one", () => {
    const both = `## Release\n\n${fresh}\nWords.\n\n${old}`;
    expect(after(both, `## Release\n\n${old}`, "all")).toEqual({
      "steps-2:order": "Build it. Test it. Ship it",
    });
  });

  it("stay if three lists are reordered", () => {
    const lists = [old, fresh, steps("Wake up", "Get up", "Wash up")];
    const text = (order: readonly number[]) =>
      `## Release\n\n${order.map((i) => lists[i]).join("\nWords.\n\n")}`;
    expect(after(text([0, 1, 2]), text([2, 0, 1]))).toEqual(answers(compileText(text([0, 1, 2]))));
  });
});

describe("questions that share their first eight words", () => {
  const streaming =
    "Q: When would you choose a batch model over the streaming kind?\nA: When the answer may wait.\n";
  const online =
    "Q: When would you choose a batch model over the online one?\nA: When inputs are known early.\n";
  const base = "when-would-you-choose-a-batch-model-over";

  it("are told apart by their later words", () => {
    expect(answers(compileText(`## S\n\n${streaming}\n${online}`))).toEqual({
      [`${base}:answer`]: "When the answer may wait.",
      [`${base}-the-online-one:answer`]: "When inputs are known early.",
    });
  });

  it.each([
    ["in our guide", (first: string, second: string) => after(first, second)],
    ["in an imported guide", (first: string, second: string) => afterImported(first, second)],
  ])("keep their names when one is put before the other, %s", (_, compiled) => {
    expect(compiled(`## S\n\n${streaming}`, `## S\n\n${online}\n${streaming}`)).toEqual({
      [`${base}:answer`]: "When the answer may wait.",
      [`${base}-the-online-one:answer`]: "When inputs are known early.",
    });
  });

  it("keep their names when the first is removed, also in the next compilation", () => {
    const both = `## S\n\n${streaming}\n${online}`;
    expect(after(both, `## S\n\n${online}`, "all")).toEqual({
      [`${base}-the-online-one:answer`]: "When inputs are known early.",
    });
    expect(afterImported(both, `## S\n\n${online}`, `## S\n\n${online}\n## T\n`)).toEqual({
      [`${base}-the-online-one:answer`]: "When inputs are known early.",
    });
  });

  it("are an error in the project's guide if all their words are the same", () => {
    const { diagnostics } = compileText(`## S\n\n${online}\n${online}`);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      expect.stringContaining("another card has the id"),
    ]);
  });
});

describe("imported questions with the same words", () => {
  const small = "Q: What is a pod?\nA: The smallest unit of Kubernetes.\n";
  const large = "Q: What is a pod?\nA: Several whales that travel together.\n";

  it("are told apart by their answers, whichever comes first", () => {
    const pods = afterImported(`## S\n\n${small}`, `## S\n\n${large}\n${small}`);
    expect(pods["what-is-a-pod:answer"]).toBe("The smallest unit of Kubernetes.");
    expect(Object.keys(pods)).toHaveLength(2);
    expect(afterImported(`## S\n\n${small}\n${large}`, `## S\n\n${large}\n${small}`)).toEqual(
      answers(compileImported(`## S\n\n${small}\n${large}`)),
    );
  });

  it("keep the names of those that were renamed", () => {
    const text = (list: string) => `## S\n\n${list}`;
    const hudson = "- **Hudson**: builds software on every commit\n";
    const pods = afterImported(
      text(hudson.replace("Hudson", "Jenkins")),
      text(hudson),
      text(`- **Jenkins**: the butler of a large house\n${hudson}`),
    );
    expect(pods["hudson:meaning"]).toBe("Builds software on every commit");
    expect(pods["jenkins:meaning"]).toBeUndefined();
    expect(Object.values(pods)).toContain("The butler of a large house");
  });
});

it("imported sections with the same heading are told apart by their content", () => {
  const overview = (list: string) => `### Overview\n\nThe steps of it:\n\n${list}\n`;
  const old = overview(steps("Install it", "Run it", "Check it"));
  const both = `# G\n\n## AWS\n\n${overview(steps("Create it", "Start it", "Stop it"))}${old}`;
  const last = compileImported(both, compileImported(`# G\n\n## AWS\n\n${old}## Azure\n\n### Overview\n`));
  const former = "notes/aws-overview/steps-the-steps-of-it:order";
  const card = last.decks[0]?.cards.find(({ id }) => id === former);
  expect(card && answerTextOf(card, [])).toBe("Install it. Run it. Check it");
});

describe("the deletions of a cloze with an id", () => {
  const cloze = (words: string) => `## S\n\nC: ${words} drift. <!-- id: what -->\n`;
  const hidden = (first: string, second: string, ...accept: readonly string[]) => {
    const deck = compileDeck(cloze(second), compileDeck(cloze(first)), {}, ...accept);
    return deck.cards.map((card) => `${card.id} ${card.kind === "cloze" ? card.group : ""}`);
  };

  it("keep their histories when one is put before them, whatever number it has", () => {
    expect(hidden("{{Data}} and {{labels}}", "{{Code}}, {{Data}} and {{labels}}")).toEqual([
      "intro/s/what-3:cloze 1",
      "intro/s/what-1:cloze 2",
      "intro/s/what-2:cloze 3",
    ]);
    expect(hidden("{{Data}} and {{labels}}", "{{c3::Code}}, {{c1::Data}} and {{c2::labels}}")).toEqual([
      "intro/s/what-3:cloze 3",
      "intro/s/what-1:cloze 1",
      "intro/s/what-2:cloze 2",
    ]);
  });

  it("keep them when one becomes two, and two become one", () => {
    expect(
      compileDeck(cloze("{{Data}} and {{labels}}"), compileDeck(cloze("{{Data}} and labels"))).aliases,
    ).toEqual({
      "intro/s/what:cloze": "intro/s/what-1:cloze",
    });
    const one = compileDeck(
      cloze("Data and {{labels}}"),
      compileDeck(cloze("{{Data}} and {{labels}}")),
      {},
      "all",
    );
    expect(one.aliases).toEqual({ "intro/s/what-2:cloze": "intro/s/what:cloze" });
    expect(one.retired).toEqual(["intro/s/what-1:cloze"]);
  });
});
