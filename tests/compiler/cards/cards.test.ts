import { describe, expect, it } from "vitest";
import { serializeDeck } from "../../../src/compiler/serializeDeck";
import { compileCardLines, compileDeck } from "../../fixtures/compiler/compileText";

describe("a bullet with a term", () => {
  it("gives two cards: the meaning of the term, the name for the meaning", () => {
    expect(
      compileCardLines("# Intro\n\n## Monitoring\n\n- **Prometheus**: pulls metrics over HTTP."),
    ).toEqual([
      "intro/monitoring/prometheus:meaning | What is Prometheus? | Pulls metrics over HTTP.",
      "intro/monitoring/prometheus:name | Monitoring: which one is this? Pulls metrics over HTTP. | Prometheus",
    ]);
  });

  it("may be a link, and may have its colon inside", () => {
    const ids = compileCardLines(
      "## Tools\n\n- **[Jenkins](https://www.jenkins.io/)**: builds.\n- **Drift:** the world moves.",
    ).map((card) => card.split(" | ")[0]);
    expect(ids).toEqual([
      "intro/tools/jenkins:meaning",
      "intro/tools/jenkins:name",
      "intro/tools/drift:meaning",
      "intro/tools/drift:name",
      "intro/tools/members:list",
    ]);
  });

  it("does not say its own name when the name is asked for", () => {
    const cards = compileCardLines("## Tools\n\n- **Grafana**: Grafana draws what grafana is given.");
    expect(cards[1]).toContain("which one is this? … draws what … is given.");
  });

  it.each([
    ["a cache for batch jobs", "A cache for batch jobs"],
    ["on-demand, inside the request", "On-demand, inside the request"],
    ["`dvc` does", "dvc does"],
    ["dvc.lock records it", "dvc.lock records it"],
    ["vLLM's way", "vLLM's way"],
    ["p99 of the latency", "p99 of the latency"],
    ["**once**, by hand", "once, by hand"],
  ])("begins with a capital on a card, except for names: %s", (meaning, shown) => {
    expect(compileCardLines(`## S\n\n- **Term**: ${meaning}`)[0]?.split(" | ")[2]).toBe(shown);
  });

  it("masks a name and its abbreviation, each alone as well", () => {
    const [, card] = compileCardLines(
      "## S\n\n- **Population stability index (PSI)**: The PSI, a stability index.",
    );
    expect(card).toContain("which one is this? The …, a stability index.");
  });

  it("is also asked if a mark is before the line that introduces its list", () => {
    const [card] = compileCardLines(
      "## S\n\n<!-- ask: Who is {term}? -->\nThe tools:\n\n- **Jenkins**: builds.",
    );
    expect(card).toContain("| Who is Jenkins? |");
  });

  it("asks the question that its author set", () => {
    const text = `## Tools

<!-- ask: What does {term} do in CI/CD for ML? -->
<!-- name: Which CI/CD tool is this? -->
<!-- list: Name two CI/CD tools. -->
- **Jenkins**: builds on your own machines.
- **GitHub Actions**: builds beside the code. <!-- ask: Where do GitHub Actions run? -->`;
    expect(compileCardLines(text).map((card) => card.split(" | ")[1])).toEqual([
      "What does Jenkins do in CI/CD for ML?",
      "Which CI/CD tool is this? Builds on your own machines.",
      "Where do GitHub Actions run?",
      "Which CI/CD tool is this? Builds beside the code.",
      "Name two CI/CD tools.",
    ]);
  });

  it("makes no list card if its list is marked no list", () => {
    const { cards } = compileDeck("## S\n\n<!-- no list -->\n- **A**: b.\n- **C**: d.");
    expect(cards.map(({ kind }) => kind)).toEqual(["term", "term", "term", "term"]);
  });

  it("is asked in one direction if the other makes no sense", () => {
    expect(compileCardLines("## S\n\n- **A**: b. <!-- one way -->")).toHaveLength(1);
  });
});

describe("a question heading", () => {
  it("is answered by the first paragraph under it", () => {
    expect(compileCardLines("## What is MLOps ?\n\nModels, kept right.\n\nMore of it.")).toEqual([
      "intro/what-is-mlops:answer | What is MLOps ? | Models, kept right.",
    ]);
  });

  it("is answered by its first list, where that isn't a card of its own", () => {
    const long = "- a b c d e f g h i\n- j k l m n o p q r";
    expect(compileCardLines(`## What drifts?\n\n${long}`)).toEqual([
      "intro/what-drifts:answer | What drifts? | a b c d e f g h i j k l m n o p q r",
    ]);
    expect(compileCardLines(`## What drifts?\n\nTwo things:\n\n${long}`)[0]).toContain("Two things: a b c");
    expect(compileCardLines("## What drifts?\n\n- Data\n- Labels")).toEqual([
      "intro/what-drifts/members:list | What drifts? | Data. Labels",
    ]);
  });

  it("is answered by the paragraph after a figure, not by one after something else", () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text data-label="a">A</text></svg>`;
    const [, card] = compileCardLines("## Why?\n\n![x](figures/x.svg)\n\nBecause.", { "figures/x.svg": svg });
    expect(card).toBe("intro/why:answer | Why? | Because.");
    expect(compileCardLines("## Why?\n\n```\ncode\n```\n\nBecause.")).toEqual([]);
  });

  it("gives no card without an answer", () => {
    expect(compileCardLines("## What is MLOps?\n\n### Parts\n\nWords.")).toEqual([]);
  });
});

describe("a table", () => {
  const table =
    "## Compared\n\n| Tool | Unit of work | Runs on |\n| --- | --- | --- |\n| Airflow | task | workers |\n| Dagster | asset | |";

  it("makes one fact per row and one card per column, and none for an empty cell", () => {
    expect(compileCardLines(table)).toEqual([
      "intro/compared/airflow:unit-of-work | Airflow: Unit of work? | Task",
      "intro/compared/airflow:runs-on | Airflow: Runs on? | Workers",
      "intro/compared/dagster:unit-of-work | Dagster: Unit of work? | Asset",
    ]);
  });

  it("counts a number at the beginning of a row as part of its name", () => {
    expect(compileCardLines("## S\n\n| Size | Cost |\n| - | - |\n| 1 GPU | low |\n| 8 GPU | high |")).toEqual(
      ["intro/s/1-gpu:cost | 1 GPU: Cost? | Low", "intro/s/8-gpu:cost | 8 GPU: Cost? | High"],
    );
  });

  it("makes no cards from a column marked with no cards", () => {
    expect(compileCardLines(table.replace("Runs on", "Runs on <!-- no cards -->"))).toHaveLength(2);
  });

  it("asks the author's question, with the names of row and column", () => {
    const cards = compileCardLines(
      table.replace("\n\n|", "\n\n<!-- ask: What is the {column} of {row}? -->\n|"),
    );
    expect(cards[0]).toContain("What is the Unit of work of Airflow?");
  });
});

describe("lists", () => {
  it("of steps are asked in their order", () => {
    expect(
      compileCardLines("## Release\n\nA model is released so:\n\n1. Train\n2. Validate\n3. Promote"),
    ).toEqual([
      "intro/release/steps:order | A model is released so: which steps, in order? | Train. Validate. Promote",
    ]);
  });

  it("of two steps are no procedure", () => {
    expect(compileCardLines("## Release\n\n1. Train\n2. Promote")).toEqual([]);
  });

  it("of short members ask for all of them", () => {
    expect(compileCardLines("## Axes of change\n\n- Code\n- Model\n- Data")).toEqual([
      "intro/axes-of-change/members:list | Name the 3: Axes of change. | Code. Model. Data",
    ]);
  });

  it("of sentences are for reading", () => {
    expect(compileCardLines(`## S\n\n- ${"word ".repeat(12)}\n- ${"more ".repeat(12)}`)).toEqual([]);
  });

  it("of contents make no cards, recognized by their heading or their links", () => {
    expect(compileCardLines("# Table of Contents:\n\n1. **A**:\n   - B\n2. C\n3. D\n\n- **T**: m")).toEqual(
      [],
    );
    expect(compileCardLines("## Here\n\n- [A](#a)\n- [B](#b)")).toEqual([]);
  });

  it("make no cards if they or their section are marked", () => {
    expect(compileCardLines("## S\n\n<!-- no cards -->\n- **A**: b")).toEqual([]);
    expect(compileCardLines("## S <!-- no cards -->\n\n- **A**: b\n\nQ: c?\nA: d.")).toEqual([]);
  });
});

describe("Q and A", () => {
  it("stand on two lines, or in two paragraphs", () => {
    expect(
      compileCardLines("## S\n\nQ: Why not? <!-- id: why -->\nA: Because.\n\nQ: What else?\n\nA: Nothing."),
    ).toEqual([
      "intro/s/why:answer | Why not? | Because.",
      "intro/s/what-else:answer | What else? | Nothing.",
    ]);
  });

  it("continue in a list only after a colon", () => {
    const [first, second] = compileDeck(
      "## S\n\nQ: What?\nA: These:\n\n- one\n- two\n\nQ: Who?\nA: Me.\n\n- no\n- yes",
    ).cards;
    expect(first).toMatchObject({ kind: "qa", back: [{ type: "paragraph" }, { type: "list" }] });
    expect(second).toMatchObject({ kind: "qa", back: [{ type: "paragraph" }] });
  });

  it("are shown as one block", () => {
    expect(compileDeck("## S\n\nQ: a?\nA: b.").sections[0]?.blocks).toEqual([
      { type: "ask", question: ["a?"], answer: [{ type: "paragraph", text: ["b."] }], id: "s.1" },
    ]);
  });
});

describe("a cloze", () => {
  it("makes one card per deletion, and one for deletions with the same number", () => {
    expect(compileCardLines("## S\n\nC: Registry {{stages}} gave way to {{aliases}}.")).toEqual([
      "intro/s/stages:cloze | Registry … gave way to aliases. | Registry stages gave way to aliases.",
      "intro/s/aliases:cloze | Registry stages gave way to …. | Registry stages gave way to aliases.",
    ]);
    expect(compileCardLines("## S\n\nC: {{c1::A}} and {{c1::B::hint}}.")).toEqual([
      "intro/s/a-b:cloze | … and …. | A and B.",
    ]);
  });

  it("hides code and bold words as well, and keeps its hint", () => {
    const [card] = compileDeck("## S\n\nC: Call {{c1::`fit`::a method}} on **training** data.").cards;
    expect(card).toMatchObject({
      kind: "cloze",
      text: [
        "Call ",
        { type: "cloze", group: 1, hint: "a method", children: [{ type: "code", text: "fit" }] },
        " on ",
        { type: "strong" },
        " data.",
      ],
    });
  });
});

describe("a figure", () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 90" role="img">
  <title>Loop</title>
  <style>.box{fill:red}</style>
  <defs><marker id="loop-arrow"><path class="dot" d="M0 0L9 4L0 8Z"/></marker></defs>
  <path class="line" d="M0 0H9" marker-end="url(#loop-arrow)"/>
  <text data-label="deploy" x="9" y="20">Deploy</text>
  <g data-label="retrain"><text x="9" y="40">Re-</text><text x="9" y="60">train</text></g>
</svg>`;
  const text = '## Loop\n\n![Build, then deploy.](figures/loop.svg "The loop")';

  it("gives a card for each label, and is data without a style", () => {
    expect(compileCardLines(text, { "figures/loop.svg": svg })).toEqual([
      "intro/loop/deploy:label | The loop: which words are hidden? | Deploy",
      "intro/loop/retrain:label | The loop: which words are hidden? | Re- train",
    ]);
    const [figure] = compileDeck(text, undefined, { "figures/loop.svg": svg }).figures;
    expect(figure?.labels).toEqual([
      { id: "deploy", text: "Deploy" },
      { id: "retrain", text: "Re- train" },
    ]);
    expect(JSON.stringify(figure)).not.toContain("style");
  });
});

describe("the context of a card", () => {
  it("is its section and its block, which the deck holds, too", () => {
    const deck = compileDeck("# Intro\n\nWords.\n\n## Tools\n\nThree:\n\n- **A**: x.\n- **B**: y.");
    const blocks = deck.sections.flatMap(({ id, blocks: own }) => own.map((block) => `${id} ${block.id}`));
    expect(deck.cards.length).toBeGreaterThan(0);
    for (const card of deck.cards) expect(blocks).toContain(`${card.section} ${card.block}`);
  });

  it("includes the tags of its section and block", () => {
    const deck = compileDeck("## S <!-- tags: cloud -->\n\n<!-- tags: aws, cost -->\n- **A**: b.");
    expect(deck.cards[0]?.tags).toEqual(["cloud", "aws", "cost"]);
  });
});

describe("text that is only read", () => {
  it("keeps links to the web and into the guide, and drops links that run scripts", () => {
    const deck = compileDeck(
      "## S\n\n[a](https://x.org) [b](04-data.md#drift) [c](#s) [d](javascript:alert(1)) [e](data:text/html,x)",
    );
    expect(deck.sections[0]?.blocks[0]).toMatchObject({
      text: [
        { type: "link", href: "https://x.org" },
        " ",
        { type: "link", href: "/guide/data#drift" },
        " ",
        { type: "link", href: "/guide/intro#s" },
        " d e",
      ],
    });
  });

  it("links to its own headings by the anchors that GitHub makes of them", () => {
    const deck = compileDeck(
      "[a](#what-is-it-) [b](#1-cicd-pipelines) [c](#gone)\n\n## What is it ?\n\n## **1. CI/CD Pipelines**",
    );
    expect(JSON.stringify(deck).match(/"href":"[^"]*"/g)).toEqual([
      '"href":"/guide/intro#what-is-it"',
      '"href":"/guide/intro#ci-cd-pipelines"',
      '"href":"/guide/intro#gone"',
    ]);
  });

  it("has no HTML in it", () => {
    const deck = compileDeck(
      '## S\n\n<img src="/x.jpg" alt="y">\n\nBefore <b onclick="z">bold</b> after.\n\n<script>alert(1)</script>',
    );
    expect(deck.sections[0]?.blocks).toEqual([
      { type: "paragraph", text: ["Before bold after."], id: "s.1" },
    ]);
  });
});

describe("a section's id", () => {
  const ids = (text: string) => compileDeck(text).sections.map(({ id }) => id);

  it("is its heading's words without its number", () => {
    expect(ids("## 3. Feature stores\n\n## 2.1 Skew\n\n## 3 ways to serve")).toEqual([
      "feature-stores",
      "skew",
      "3-ways-to-serve",
    ]);
  });

  it("is unique, and text before the first heading doesn't take the title's", () => {
    expect(ids("Before.\n\n# Guide\n\n## S\n\n## S\n\n## S 2")).toEqual([
      "preface",
      "guide",
      "s",
      "s-2",
      "s-2-2",
    ]);
    expect(ids("Only words.")).toEqual(["intro"]);
    expect(ids("[<img src=x.png>](https://x.org)\n\n# Guide")).toEqual(["guide"]);
  });

  it("is set by a mark", () => {
    expect(ids("## What is MLOps? <!-- id: mlops -->")).toEqual(["mlops"]);
  });
});

describe("a deck", () => {
  it("has the title of its first h1 that isn't the contents, of its first heading, or of its file", () => {
    expect(compileDeck("## Part\n\n# Contents\n\n# The guide").title).toBe("The guide");
    expect(compileDeck("### Part\n\n## Other").title).toBe("Part");
    expect(compileDeck("Words.").title).toBe("intro");
  });

  it("is this JSON", () => {
    const deck = compileDeck(
      "# Tools <!-- tags: ci -->\n\n- **[Jenkins](https://www.jenkins.io/)**: builds *models*.",
    );
    expect(serializeDeck(deck)).toMatchInlineSnapshot(`
      "{"format":1,
      "chapter":"intro",
      "title":"Tools",
      "sections":[
      {"id":"tools","depth":1,"title":["Tools"],"blocks":[{"type":"list","ordered":false,"start":1,"items":[[{"type":"paragraph","text":[{"type":"strong","children":[{"type":"link","href":"https://www.jenkins.io/","children":["Jenkins"]}]},": builds ",{"type":"em","children":["models"]},"."]}]],"id":"tools.1"}]}
      ],
      "figures":[],
      "cards":[
      {"id":"intro/tools/jenkins:meaning","fact":"intro/tools/jenkins","section":"tools","block":"tools.1","kind":"term","front":[{"type":"paragraph","text":["What is ",{"type":"strong","children":["Jenkins"]},"?"]}],"back":[{"type":"paragraph","text":["Builds ",{"type":"em","children":["models"]},"."]}],"tags":["ci"]},
      {"id":"intro/tools/jenkins:name","fact":"intro/tools/jenkins","section":"tools","block":"tools.1","kind":"term","front":[{"type":"paragraph","text":["Tools",": which one is this?"]},{"type":"paragraph","text":["Builds ",{"type":"em","children":["models"]},"."]}],"back":[{"type":"paragraph","text":[{"type":"strong","children":["Jenkins"]}]}],"tags":["ci"]}
      ],
      "questions":[],
      "aliases":{},
      "retired":[]}
      "
    `);
  });
});
