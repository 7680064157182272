/** A card has a name, not a hash: what may change without losing its history, and what is refused. */
import { describe, expect, it } from "vitest";
import { appendEvent, emptyStudy, memoryOf, replay } from "../../../src/domain/study/study";
import { oldestFirst } from "../../../src/domain/events/log";
import { defaultSettings } from "../../../src/domain/settings";
import { compile } from "../../../src/compiler/guide/compile";
import { formatDiagnostic } from "../../../src/compiler/source/diagnostics";
import { compileText, compileDeck, compileDiagnostics } from "../compileText";

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
  expect(compileIds(original.replace("What drifts?", "Which part of a system drifts?"))).toEqual(originalIds);
});

it("moving a section inside a chapter keeps it, also one level down", () => {
  const [top, build, watch] = original.split(/(?=^## )/m);
  expect(compileIds(`${top}${watch}\n${build}`)).toEqual(originalIds);
  expect(compileIds(`${top}${build}#${watch}`)).toEqual(originalIds);
});

it("numbering a heading keeps it", () => {
  expect(compileIds(original.replace("## Watch", "## 2. Watch"))).toEqual(originalIds);
});

describe("renaming a term", () => {
  const renamed = original.replace("**Jenkins**", "**Hudson**");

  it("without an alias is refused at its line, with both mends", () => {
    expect(compileDiagnostics(renamed, originalDeck)).toEqual([
      'guide/01-intro.md:5: 2 cards of "intro/build/jenkins" on record would be lost. If this is it under another name, add <!-- was: jenkins --> here; if it is gone on purpose, write <!-- retired: intro/build/jenkins --> on a line of its own.',
    ]);
  });

  it("with an alias is recorded, and the history follows", () => {
    const deck = compileDeck(renamed.replace("builds.", "builds. <!-- was: jenkins -->"), originalDeck);
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

  it("twice leads from every former name to the last", () => {
    const once = compileDeck(renamed.replace("builds.", "builds. <!-- was: jenkins -->"), originalDeck);
    const twice = compileDeck(
      original.replace("**Jenkins**: builds.", "**CI server**: builds. <!-- was: hudson -->"),
      once,
    );
    expect(twice.aliases["intro/build/jenkins:name"]).toBe("intro/build/ci-server:name");
    expect(twice.aliases["intro/build/hudson:name"]).toBe("intro/build/ci-server:name");
  });
});

it("renaming a section with an alias renames what is in it", () => {
  const deck = compileDeck(original.replace("## Watch", "## Observe <!-- was: watch -->"), originalDeck);
  expect(deck.aliases["intro/watch/grafana:name"]).toBe("intro/observe/grafana:name");
  expect(deck.aliases["intro/watch/members:list"]).toBe("intro/observe/members:list");
  expect(deck.aliases["intro/watch/drifts:answer"]).toBe("intro/observe/drifts:answer");
});

describe("removing a card", () => {
  const removed = original.replace("- **Jenkins**: builds.\n", "");

  it("is refused until it is retired", () => {
    expect(compileDiagnostics(removed, originalDeck)[0]).toContain(
      '01-intro.md:3: 2 cards of "intro/build/jenkins" on record would be lost',
    );
    const deck = compileDeck(`${removed}\n<!-- retired: intro/build/jenkins -->\n`, originalDeck);
    expect(deck.retired).toEqual(["intro/build/jenkins:meaning", "intro/build/jenkins:name"]);
  });

  it("stays on record when the mark is gone, and its name is never used again", () => {
    const deck = compileDeck(`${removed}\n<!-- retired: intro/build/jenkins -->\n`, originalDeck);
    expect(compileDeck(removed, deck).retired).toEqual(deck.retired);
    expect(compileDiagnostics(original, deck).join("\n")).toContain("its name can't be used again");
  });
});

it("an alias can't point away from a card that is still made", () => {
  const text = original.replace("- **Grafana**: draws.", "- **Grafana**: draws. <!-- was: prometheus -->");
  expect(compileDiagnostics(text, originalDeck).join("\n")).toContain(
    '"intro/watch/prometheus:meaning" is a card of its own',
  );
});

describe("a name that comes back", () => {
  const renamed = compileDeck(
    original.replace("**Jenkins**: builds.", "**Hudson**: builds. <!-- was: jenkins -->"),
    originalDeck,
  );

  it("to the same card leads there from the name in between", () => {
    const deck = compileDeck(original.replace("builds.", "builds. <!-- was: hudson -->"), renamed);
    expect(deck.aliases).toEqual({
      "intro/build/hudson:meaning": "intro/build/jenkins:meaning",
      "intro/build/hudson:name": "intro/build/jenkins:name",
    });
  });

  it("to another card is refused, with the line of both", () => {
    const text = original.replace("**Jenkins**: builds.", "**Hudson**: builds.\n- **Jenkins**: is new.");
    expect(compileDiagnostics(text, renamed)[0]).toBe(
      'guide/01-intro.md:6: "intro/build/jenkins:meaning" is on record as the former name of "intro/build/hudson:meaning", at line 5. Give this card another: <!-- id: … -->.',
    );
  });
});

it("two cards can't have had one name, and both lines are said", () => {
  const text = original.replace(
    "- **Jenkins**: builds.",
    "- **Hudson**: x. <!-- was: jenkins -->\n- **Bamboo**: y. <!-- was: jenkins -->",
  );
  expect(compileDiagnostics(text, originalDeck)[0]).toBe(
    'guide/01-intro.md:6: "intro/build/jenkins:meaning" is claimed as a former name by "intro/build/hudson:meaning" already, at line 5. Keep the mark "was" at one of the two.',
  );
});

describe("a section under another name", () => {
  const renamed = original.replace("## Watch", "## Observe");

  it("is refused at its heading, once for all that is in it", () => {
    expect(compileDiagnostics(renamed, originalDeck)).toEqual([
      'guide/01-intro.md:7: 6 cards of "intro/watch" on record would be lost. If it has another name now, add <!-- was: watch --> at the end of its heading; if it is gone on purpose, write <!-- retired: intro/watch --> on a line of its own.',
    ]);
  });

  it("may be named in full, and a term in it may be renamed too", () => {
    const text = renamed
      .replace("## Observe", "## Observe <!-- was: intro/watch -->")
      .replace("**Grafana**: draws.", "**Perses**: draws. <!-- was: grafana -->");
    expect(compileDeck(text, originalDeck).aliases).toMatchObject({
      "intro/watch/prometheus:name": "intro/observe/prometheus:name",
      "intro/watch/grafana:name": "intro/observe/perses:name",
    });
  });

  it("is retired as a whole by one mark, which takes nothing along while something of it is left", () => {
    const [top = "", build = ""] = original.split(/(?=^## )/m);
    const mark = "\n<!-- retired: intro/watch -->\n";
    expect(compileDeck(`${top}${build}${mark}`, originalDeck).retired).toHaveLength(6);
    const part = `${top}${build}\n## Watch\n\n- **Grafana**: draws.\n${mark}`;
    expect(compileDiagnostics(part, originalDeck).join("\n")).toContain(
      '"intro/watch/prometheus" on record would be lost',
    );
  });
});

describe("a term that moved", () => {
  const moved = original
    .replace("- **Jenkins**: builds.\n", "")
    .replace("draws.", "draws.\n- **Jenkins**: builds.");

  it("to another section is refused where it is now", () => {
    expect(compileDiagnostics(moved, originalDeck)).toEqual([
      'guide/01-intro.md:10: 2 cards of "intro/build/jenkins" on record would be lost. If it has moved here, add <!-- was: intro/build/jenkins --> here; if it is gone on purpose, write <!-- retired: intro/build/jenkins --> on a line of its own.',
    ]);
    const told = moved.replace("builds.", "builds. <!-- was: intro/build/jenkins -->");
    expect(compileDeck(told, originalDeck).aliases["intro/build/jenkins:name"]).toBe(
      "intro/watch/jenkins:name",
    );
  });

  it("to another chapter takes its history along", () => {
    const chapter = (file: string, text: string) => ({ file, text, readFigure: () => undefined });
    const files = (was: string) => [
      chapter("guide/01-intro.md", original.replace("- **Jenkins**: builds.\n", "")),
      chapter("guide/02-tools.md", `# Tools\n\n- **Jenkins**: builds. ${was}\n`),
    ];
    const onRecord = new Map([["intro", originalDeck]]);
    expect(compile(files(""), onRecord).diagnostics.map(formatDiagnostic)).toEqual([
      expect.stringContaining(
        'guide/02-tools.md:3: 2 cards of "intro/build/jenkins" on record would be lost',
      ),
    ]);
    const { decks, diagnostics } = compile(files("<!-- was: intro/build/jenkins -->"), onRecord);
    expect(diagnostics).toEqual([]);
    expect(decks.map(({ aliases }) => aliases)).toEqual([
      {},
      {
        "intro/build/jenkins:meaning": "tools/tools/jenkins:meaning",
        "intro/build/jenkins:name": "tools/tools/jenkins:name",
      },
    ]);
  });
});

describe("a table's column", () => {
  const table = "## Tools\n\n| Tool | Unit |\n| --- | --- |\n| Airflow | task |\n| Dagster | asset |\n";
  const tables = compileDeck(table);

  it("under another name is refused at each row", () => {
    expect(compileDiagnostics(table.replace("Unit", "Unit of work"), tables)[0]).toBe(
      `guide/01-intro.md:5: the card "intro/tools/airflow:unit" on record would be lost. If its column has another name now, add <!-- was: unit --> in the column's head; if it is gone on purpose, write <!-- retired: intro/tools/airflow:unit --> on a line of its own.`,
    );
  });

  it("keeps its cards by an id or an alias in its head, also when a row is renamed with it", () => {
    const pinned = table.replace("Unit", "Unit of work <!-- id: unit -->");
    expect(compileDeck(pinned, tables).cards.map(({ id }) => id)).toEqual(tables.cards.map(({ id }) => id));
    const both = table
      .replace("Unit", "Unit of work <!-- was: unit -->")
      .replace("Airflow", "Apache Airflow <!-- was: airflow -->");
    expect(compileDeck(both, tables).aliases).toEqual({
      "intro/tools/airflow:unit": "intro/tools/apache-airflow:unit-of-work",
      "intro/tools/dagster:unit": "intro/tools/dagster:unit-of-work",
    });
  });
});

it("asking one way what was asked both ways needs the other side retired by its full name", () => {
  const text = original.replace("builds.", "builds. <!-- one way -->");
  expect(compileDiagnostics(text, originalDeck)).toEqual([
    'guide/01-intro.md:5: the card "intro/build/jenkins:name" on record would be lost. If it is gone on purpose, write <!-- retired: intro/build/jenkins:name --> on a line of its own.',
  ]);
  expect(compileDeck(`${text}\n<!-- retired: intro/build/jenkins:name -->\n`, originalDeck).retired).toEqual([
    "intro/build/jenkins:name",
  ]);
});

it("a new deletion before the others of a pinned cloze doesn't take over their histories", () => {
  const cloze = (words: string) => `## S\n\nC: ${words} drift. <!-- id: what -->\n`;
  const clozes = compileDeck(cloze("{{Data}} and {{labels}}"));
  expect(
    compileDiagnostics(cloze("{{Code}}, {{data}} and {{labels}}").replace("data", "Data"), clozes)[0],
  ).toBe(
    'guide/01-intro.md:3: "intro/s/what-2:cloze" hides "Data" now, which "intro/s/what-1:cloze" hid on record. Number the deletions as they were, and new ones after them: {{c1::…}}.',
  );
  expect(compileDiagnostics(cloze("{{c3::Code}}, {{c1::Data}} and {{c2::labels}}"), clozes)).toEqual([]);
});

it("a figure that was renamed keeps the cards of its labels", () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text data-label="deploy">Deploy</text></svg>`;
  const drawings = { "figures/loop.svg": svg, "figures/cycle.svg": svg };
  const loop = "## Loop\n\n![It goes round.](figures/loop.svg)\n";
  const figures = compileDeck(loop, undefined, drawings);
  const cycle = loop.replace("loop.svg", "cycle.svg");
  expect(compileDiagnostics(cycle, figures, drawings)[0]).toContain('"intro/loop" on record would be lost');
  expect(compileDeck(cycle.replace("![", "<!-- was: loop -->\n\n!["), figures, drawings).aliases).toEqual({
    "intro/loop/deploy:label": "intro/cycle/deploy:label",
  });
});

it("an alias of something never heard of is only remarked upon", () => {
  const { diagnostics } = compileText(
    original.replace("draws.", "draws. <!-- was: kibana -->"),
    originalDeck,
  );
  expect(diagnostics.map(({ severity }) => severity)).toEqual(["warning"]);
});
