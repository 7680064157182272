/** A card has a name, not a hash: which changes keep its history, which renames are recognized, and which are asked about. */
import { describe, expect, it } from "vitest";
import { appendEvent, emptyStudy, memoryOf, replay } from "../../../src/domain/study/study";
import { oldestFirst } from "../../../src/domain/events/log";
import { defaultSettings } from "../../../src/domain/settings";
import { compile } from "../../../src/compiler/guide/compile";
import { formatDiagnostic } from "../../../src/compiler/source/diagnostics";
import {
  chapterSource,
  compileDeck,
  compileDiagnostics,
  compileText,
} from "../../fixtures/compiler/compileText";

const original = `# Intro

## Build

- **Jenkins**: builds.

## Watch

- **Prometheus**: counts.
- **Grafana**: draws.

Q: What drifts? <!-- id: drifts -->
A: The world.
`;
const originalDeck = compileDeck(original);
const compileIds = (text: string) =>
  compileDeck(text, originalDeck)
    .cards.map(({ id }) => id)
    .toSorted();
const originalIds = originalDeck.cards.map(({ id }) => id).toSorted();
const aliasesOf = (text: string) => compileDeck(text, originalDeck).aliases;

describe("changes that keep the id", () => {
  it("rewording an answer keeps the id", () => {
    expect(
      compileIds(
        original
          .replace("counts.", "pulls numbers over HTTP.")
          .replace("The world.", "What the model describes."),
      ),
    ).toEqual(originalIds);
  });

  it("rewording a question with an id keeps it", () => {
    expect(compileIds(original.replace("What drifts?", "Which part of a system drifts?"))).toEqual(
      originalIds,
    );
  });

  it("moving a section inside a chapter keeps it, also one level down", () => {
    const [top, build, watch] = original.split(/(?=^## )/m);
    expect(compileIds(`${top}${watch}\n${build}`)).toEqual(originalIds);
    expect(compileIds(`${top}${build}#${watch}`)).toEqual(originalIds);
  });

  it("numbering a heading keeps it", () => {
    expect(compileIds(original.replace("## Watch", "## 2. Watch"))).toEqual(originalIds);
  });
});

describe("a renamed term", () => {
  const renamed = original.replace("**Jenkins**", "**Hudson**");

  it("is recognized by its meaning, and keeps its history", () => {
    const deck = compileDeck(renamed, originalDeck);
    expect(deck.aliases).toEqual({
      "intro/build/jenkins:meaning": "intro/build/hudson:meaning",
      "intro/build/jenkins:name": "intro/build/hudson:name",
    });
    const { scheduling } = defaultSettings;
    const stamp = { writer: "w", seq: 0, timestamp: 0, day: 0, durationMs: 1 };
    const study = appendEvent(
      emptyStudy,
      { ...stamp, type: "graded", card: "intro/build/jenkins:meaning", grade: 4 },
      { scheduling, aliases: {} },
    );
    const followed = replay(oldestFirst(study.log), { scheduling, aliases: deck.aliases });
    expect(memoryOf(followed, "intro/build/hudson:meaning")).toEqual(
      memoryOf(study, "intro/build/jenkins:meaning"),
    );
    expect(memoryOf(followed, "intro/build/hudson:meaning")).toBeDefined();
  });

  it("has every former name as an alias after two renames", () => {
    const twice = compileDeck(
      original.replace("**Jenkins**", "**CI server**"),
      compileDeck(renamed, originalDeck),
    );
    expect(twice.aliases["intro/build/jenkins:name"]).toBe("intro/build/ci-server:name");
    expect(twice.aliases["intro/build/hudson:name"]).toBe("intro/build/ci-server:name");
  });

  it("has the name in between as an alias if it gets its first name again", () => {
    expect(compileDeck(original, compileDeck(renamed, originalDeck)).aliases).toEqual({
      "intro/build/hudson:meaning": "intro/build/jenkins:meaning",
      "intro/build/hudson:name": "intro/build/jenkins:name",
    });
  });

  it("keeps its former name reserved, and the lines of both are reported", () => {
    const text = original.replace("**Jenkins**: builds.", "**Hudson**: builds.\n- **Jenkins**: is new.");
    expect(compileDiagnostics(text, compileDeck(renamed, originalDeck))[0]).toBe(
      'guide/01-intro.md:6: "intro/build/jenkins:meaning" is the former id of "intro/build/hudson:meaning", at line 5, and can\'t be used again. Give this card another: <!-- id: … -->.',
    );
  });
});

it("a renamed section keeps all histories, also that of a renamed term in it", () => {
  expect(aliasesOf(original.replace("## Watch", "## Observe").replace("**Grafana**", "**Perses**"))).toEqual({
    "intro/watch/drifts:answer": "intro/observe/drifts:answer",
    "intro/watch/grafana:meaning": "intro/observe/perses:meaning",
    "intro/watch/grafana:name": "intro/observe/perses:name",
    "intro/watch/members:list": "intro/observe/members:list",
    "intro/watch/prometheus:meaning": "intro/observe/prometheus:meaning",
    "intro/watch/prometheus:name": "intro/observe/prometheus:name",
  });
});

it("a renamed section keeps the history of its list, if the list is unchanged", () => {
  expect(aliasesOf(original.replace("## Watch", "## Observe"))["intro/watch/members:list"]).toBe(
    "intro/observe/members:list",
  );
});

const question = (asked: string, answer: string) => `## S\n\nQ: ${asked}\nA: ${answer}\n`;
const before = question(
  "When would you choose a batch model?",
  "When the answer may wait until the next night.",
);
const slug = "intro/s/when-would-you-choose-a-batch-model:answer";

describe("a question without an id", () => {
  const deck = compileDeck(before);

  it.each([
    [
      "other words",
      "In which case is nightly scoring enough?",
      "When the answer may wait until the next night.",
    ],
    [
      "a word more, and the answer in a few other words",
      "When would you choose a nightly batch model?",
      "If the answer may wait until the next night.",
    ],
  ])("is recognised: %s", (_, asked, answer) => {
    const next = compileDeck(question(asked, answer), deck);
    expect(next.aliases[slug]).toBe(next.cards[0]?.id);
    expect(next.retired).toEqual([]);
  });

  it.each([
    [
      "another number",
      "What does the 95th percentile of latency say?",
      "What does the 99th percentile of latency say?",
    ],
    [
      "another thing, and some of the answer",
      "Which port does HTTP use by default?",
      "Which port does the proxy use by default?",
    ],
  ])("is asked about: %s", (_, former, now) => {
    const first = compileDeck(question(former, "Eighty, as most say."));
    expect(compileDiagnostics(question(now, "Eighty and many others."), first)).toEqual([
      expect.stringMatching(
        /^guide\/01-intro\.md:3: this change would delete 1 card .* compile with --accept intro\/s\/[^=]*=intro\/s\/[^=]*; if it was removed on purpose, with --accept intro\/s\/[^=]*=\.$/,
      ),
    ]);
  });

  it("is asked about if it is split in two, and the answer may be either", () => {
    const first = compileDeck(
      question(
        "What do precision and recall measure for a classifier?",
        "Precision is the share of flagged cases that are positive, recall the share of positive cases that are flagged.",
      ),
    );
    const split = `${question("What does precision measure for a classifier?", "The share of flagged cases that are positive.")}
Q: What does recall measure for a classifier?
A: The share of positive cases that are flagged.
`;
    const former = "intro/s/what-do-precision-and-recall-measure-for-a:answer";
    const recall = "intro/s/what-does-recall-measure-for-a-classifier:answer";
    expect(compileDiagnostics(split, first)).toEqual([
      expect.stringContaining(`Perhaps it is "intro/s/what-does-`),
    ]);
    expect(compileDeck(split, first, {}, `${former}=${recall}`).aliases).toEqual({ [former]: recall });
    expect(compileDeck(split, first, {}, `${former}=`).retired).toEqual([former]);
    expect(Object.keys(compileDeck(split, first, {}, "all").aliases)).toEqual([former]);
  });

  it("is not matched to one that replaces it", () => {
    const next = question("What is a canary?", "A release to few users first.");
    const { diagnostics } = compileText(next, deck);
    expect(diagnostics.map(formatDiagnostic)).toEqual([
      'guide/01-intro.md:1: this change would delete 1 card with its review history: "intro/s/when-would-you-choose-a-batch-model". Nothing new is like it. If it was removed on purpose, compile with --accept intro/s/when-would-you-choose-a-batch-model=; if it is another card now, with --accept intro/s/when-would-you-choose-a-batch-model=ITS-NEW-ID.',
    ]);
    expect(compileDeck(next, deck, {}, "all").retired).toEqual([slug]);
  });
});

it("asks about a rename, and doesn't guess, if two cards may be the former one", () => {
  const twins = before.replace(
    "Q: When",
    "Q: When do you first choose a batch model?\nA: When the answer may wait until the next night.\n\nQ: So when",
  );
  expect(compileDiagnostics(twins, compileDeck(before))).toEqual([expect.stringContaining("Perhaps it is")]);
});

describe("a removed card", () => {
  const removed = original.replace("- **Jenkins**: builds.\n", "");

  it("is asked about once for all its sides", () => {
    expect(compileDiagnostics(removed, originalDeck)).toEqual([
      expect.stringContaining(
        '01-intro.md:3: this change would delete 2 cards with their review history: "intro/build/jenkins".',
      ),
    ]);
  });

  it("stays recorded, and its name is reused only on request", () => {
    const deck = compileDeck(removed, originalDeck, {}, "intro/build/jenkins=");
    expect(deck.retired).toEqual(["intro/build/jenkins:meaning", "intro/build/jenkins:name"]);
    expect(compileDeck(removed, deck).retired).toEqual(deck.retired);
    expect(compileDiagnostics(original, deck)[0]).toContain(
      '01-intro.md:5: "intro/build/jenkins:meaning" was retired. If this is the same card, compile with --accept intro/build/jenkins:meaning=intro/build/jenkins:meaning',
    );
    expect(compileDeck(original, deck, {}, "intro/build/jenkins=intro/build/jenkins").retired).toEqual([]);
  });

  it("may turn out to be another one later", () => {
    const deck = compileDeck(removed, originalDeck, {}, "all");
    expect(compileDeck(removed, deck, {}, "intro/build/jenkins=intro/watch/grafana")).toMatchObject({
      aliases: { "intro/build/jenkins:name": "intro/watch/grafana:name" },
      retired: [],
    });
  });

  it("is asked about by its full name if another side is left", () => {
    const oneWay = original.replace("builds.", "builds. <!-- one way -->");
    expect(compileDiagnostics(oneWay, originalDeck)).toEqual([
      expect.stringContaining('"intro/build/jenkins:name"'),
    ]);
    expect(compileDeck(oneWay, originalDeck, {}, "all").retired).toEqual(["intro/build/jenkins:name"]);
  });

  it("is named with the others by its section if all of it is removed", () => {
    const [top = "", build = ""] = original.split(/(?=^## )/m);
    expect(compileDiagnostics(`${top}${build}`, originalDeck)).toEqual([
      expect.stringContaining('delete 6 cards with their review history: "intro/watch".'),
    ]);
    expect(compileDeck(`${top}${build}`, originalDeck, {}, "intro/watch=").retired).toHaveLength(6);
  });
});

describe("an impossible answer is refused", () => {
  const renamed = original.replace("**Jenkins**: builds.", "**Kaniko**: makes images.");

  it.each([
    ["intro/build/hudson=", "--accept intro/build/hudson=: nothing of that name was removed."],
    ["intro/watch/grafana=", "--accept intro/watch/grafana=: nothing of that name was removed."],
    ["intro/build/jenkins=intro/build/x", 'no card is called "intro/build/x" now.'],
  ])("%s", (pair, message) => {
    expect(() => compileText(renamed, originalDeck, {}, pair)).toThrow(message);
  });
});

describe("a term that moved", () => {
  const without = original.replace("- **Jenkins**: builds.\n", "");

  it("keeps its history in another section", () => {
    expect(
      aliasesOf(without.replace("draws.", "draws.\n- **Jenkins**: builds."))["intro/build/jenkins:name"],
    ).toBe("intro/watch/jenkins:name");
  });

  it("keeps its history in another chapter, in any order of the files", () => {
    const files = [
      chapterSource("guide/01-intro.md", without),
      chapterSource("guide/02-tools.md", "# Tools\n\n- **Jenkins**: builds.\n"),
    ];
    const onRecord = new Map([["intro", originalDeck]]);
    for (const sources of [files, files.toReversed()]) {
      const { decks, diagnostics } = compile(sources, onRecord);
      expect(diagnostics).toEqual([]);
      expect(decks.find(({ chapter }) => chapter === "intro")?.aliases).toEqual({});
      expect(decks.find(({ chapter }) => chapter === "tools")?.aliases).toEqual({
        "intro/build/jenkins:meaning": "tools/tools/jenkins:meaning",
        "intro/build/jenkins:name": "tools/tools/jenkins:name",
      });
    }
  });
});

it("two terms that changed places keep their histories", () => {
  const text = original.replace("builds", "x").replace("draws", "builds").replace("x.", "draws.");
  const swapped = text.replace("Jenkins", "X").replace("Grafana", "Jenkins").replace("**X**", "**Grafana**");
  expect(aliasesOf(swapped)).toMatchObject({
    "intro/build/jenkins:name": "intro/watch/jenkins:name",
    "intro/watch/grafana:name": "intro/build/grafana:name",
  });
});

it("a renamed chapter keeps the histories of its cards; a removed one is asked about as a whole", () => {
  const onRecord = new Map([["intro", originalDeck]]);
  const { decks, diagnostics } = compile([chapterSource("guide/01-start.md", original)], onRecord);
  expect(diagnostics).toEqual([]);
  expect(Object.keys(decks[0]?.aliases ?? {}).toSorted()).toEqual(originalIds);
  const other = chapterSource("guide/02-tea.md", "# Tea\n\n- **Oolong**: half oxidised leaves.\n");
  expect(compile([other], onRecord).diagnostics.map(({ message }) => message)).toEqual([
    expect.stringContaining('delete 8 cards with their review history: "intro".'),
  ]);
});

describe("a table's column under another name", () => {
  const table = "## Tools\n\n| Tool | Unit |\n| --- | --- |\n| Airflow | task |\n| Dagster | asset |\n";

  it("keeps its cards by what the cells say", () => {
    expect(compileDeck(table.replace("Unit", "Unit of work"), compileDeck(table)).aliases).toEqual({
      "intro/tools/airflow:unit": "intro/tools/airflow:unit-of-work",
      "intro/tools/dagster:unit": "intro/tools/dagster:unit-of-work",
    });
  });
});

it("a figure under another name keeps the cards of its labels", () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text data-label="deploy">Deploy</text></svg>`;
  const drawings = { "figures/loop.svg": svg, "figures/cycle.svg": svg };
  const loop = "## Loop\n\n![It goes round.](figures/loop.svg)\n";
  const figures = compileDeck(loop, undefined, drawings);
  expect(compileDeck(loop.replace("loop.svg", "cycle.svg"), figures, drawings).aliases).toEqual({
    "intro/loop/deploy:label": "intro/cycle/deploy:label",
  });
});

it("only reports outdated marks", () => {
  const text = original.replace("draws.", "draws. <!-- was: kibana -->\n\n<!-- retired: intro/x -->");
  expect(compileText(text).diagnostics.map(({ severity }) => severity)).toEqual(["warning", "warning"]);
});
