/** A card has a name, not a hash: what may change without losing its history, and what is refused. */
import { describe, expect, it } from "vitest";
import { append, emptyStudy, memoryOf, replay } from "../../src/domain/study";
import { oldestFirst } from "../../src/domain/log";
import { defaultSettings } from "../../src/domain/settings";
import { compiled, deckOf, problemsOf } from "./guide";

const before = `# Intro

## Build

- **Jenkins**: builds.

## Watch

- **Prometheus**: counts.
- **Grafana**: draws.

Q: What drifts? <!-- id: drifts -->
A: The world.
`;
const record = deckOf(before);
const idsOf = (text: string) =>
  deckOf(text, record)
    .cards.map(({ id }) => id)
    .toSorted();
const recorded = record.cards.map(({ id }) => id).toSorted();

it("rewording an answer keeps the id", () => {
  expect(
    idsOf(
      before
        .replace("counts.", "pulls numbers over HTTP.")
        .replace("The world.", "What the model describes."),
    ),
  ).toEqual(recorded);
});

it("rewording a question with an id keeps it", () => {
  expect(idsOf(before.replace("What drifts?", "Which part of a system drifts?"))).toEqual(recorded);
});

it("moving a section inside a chapter keeps it, also one level down", () => {
  const [top, build, watch] = before.split(/(?=^## )/m);
  expect(idsOf(`${top}${watch}\n${build}`)).toEqual(recorded);
  expect(idsOf(`${top}${build}#${watch}`)).toEqual(recorded);
});

it("numbering a heading keeps it", () => {
  expect(idsOf(before.replace("## Watch", "## 2. Watch"))).toEqual(recorded);
});

describe("renaming a term", () => {
  const renamed = before.replace("**Jenkins**", "**Hudson**");

  it("without an alias is refused at its line, with both mends", () => {
    expect(problemsOf(renamed, record)).toEqual([
      'guide/01-intro.md:5: 2 cards of "intro/build/jenkins" on record would be lost. If this is it under another name, add <!-- was: jenkins --> here; if it is gone on purpose, write <!-- retired: intro/build/jenkins --> on a line of its own.',
    ]);
  });

  it("with an alias is recorded, and the history follows", () => {
    const deck = deckOf(renamed.replace("builds.", "builds. <!-- was: jenkins -->"), record);
    expect(deck.aliases).toEqual({
      "intro/build/jenkins:meaning": "intro/build/hudson:meaning",
      "intro/build/jenkins:name": "intro/build/hudson:name",
    });
    const { scheduling } = defaultSettings;
    const stamp = { writer: "w", seq: 0, at: 0, day: 0, took: 1 };
    const study = append(
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
    const once = deckOf(renamed.replace("builds.", "builds. <!-- was: jenkins -->"), record);
    const twice = deckOf(
      before.replace("**Jenkins**: builds.", "**CI server**: builds. <!-- was: hudson -->"),
      once,
    );
    expect(twice.aliases["intro/build/jenkins:name"]).toBe("intro/build/ci-server:name");
    expect(twice.aliases["intro/build/hudson:name"]).toBe("intro/build/ci-server:name");
  });
});

it("renaming a section with an alias renames what is in it", () => {
  const deck = deckOf(before.replace("## Watch", "## Observe <!-- was: watch -->"), record);
  expect(deck.aliases["intro/watch/grafana:name"]).toBe("intro/observe/grafana:name");
  expect(deck.aliases["intro/watch/members:list"]).toBe("intro/observe/members:list");
  expect(deck.aliases["intro/watch/drifts:answer"]).toBe("intro/observe/drifts:answer");
});

describe("removing a card", () => {
  const removed = before.replace("- **Jenkins**: builds.\n", "");

  it("is refused until it is retired", () => {
    expect(problemsOf(removed, record)[0]).toContain(
      '01-intro.md:3: 2 cards of "intro/build/jenkins" on record would be lost',
    );
    const deck = deckOf(`${removed}\n<!-- retired: intro/build/jenkins -->\n`, record);
    expect(deck.retired).toEqual(["intro/build/jenkins:meaning", "intro/build/jenkins:name"]);
  });

  it("stays on record when the mark is gone, and its name is never used again", () => {
    const deck = deckOf(`${removed}\n<!-- retired: intro/build/jenkins -->\n`, record);
    expect(deckOf(removed, deck).retired).toEqual(deck.retired);
    expect(problemsOf(before, deck).join("\n")).toContain("its name can't be used again");
  });
});

it("an alias can't point away from a card that is still made", () => {
  const text = before.replace("- **Grafana**: draws.", "- **Grafana**: draws. <!-- was: prometheus -->");
  expect(problemsOf(text, record).join("\n")).toContain(
    '"intro/watch/prometheus:meaning" is a card of its own',
  );
});

it("an alias of something never heard of is only remarked upon", () => {
  const { problems } = compiled(before.replace("draws.", "draws. <!-- was: kibana -->"), record);
  expect(problems.map(({ kind }) => kind)).toEqual(["warning"]);
});
