/** The forms in which people write questions, terms and cards, each with an example. */
import { describe, expect, it } from "vitest";
import { parseWholeDeck } from "../../fixtures/parseWholeDeck";
import { compileImported, compileImportedCards } from "../../fixtures/compiler/compileText";

const pod = "What is a pod? | The smallest unit.";

describe("a question with its answer", () => {
  it.each([
    ["folded", "<details>\n<summary>What is a pod?</summary>\n\nThe smallest unit.\n</details>"],
    [
      "folded, styled, on one line",
      "<details><summary><b>What is a pod?</b></summary><p>The smallest unit.</p></details>",
    ],
    [
      "folded in a list",
      "- <details>\n  <summary>What is a pod?</summary>\n\n  The smallest unit.\n  </details>",
    ],
    [
      "folded away under a heading",
      "### What is a pod?\n\n<details><summary>Show answer</summary>\n\nThe smallest unit.\n\n</details>",
    ],
    ["a heading", "## What is a pod?\n\nThe smallest unit."],
    [
      "a numbered heading in a list",
      "1. ### What is a pod?\n\n    The smallest unit.\n\n    **[⬆ Back to Top](#top)**",
    ],
    ["a numbered heading with a remark", "### 12. What is a pod? (asked often)\n\nThe smallest unit."],
    ["a heading with Q1:, quotes and a star", '### Q1: "What is a pod?" ⭐\n\nThe smallest unit.'],
    ["a heading with a link behind it", "### What is a pod? [↑](#top)\n\nThe smallest unit."],
    ["a heading in HTML", "<h3>What is a pod?</h3>\n\nThe smallest unit."],
    ["bold, with an emoji", "**What is a pod? 👶**\n\nThe smallest unit."],
    ["bold, numbered", "**3. What is a pod?**\nThe smallest unit."],
    ["bold, answered on its line", "**What is a pod?** The smallest unit."],
    ["bold labels", "**Q:** What is a pod?\n\n**A:** The smallest unit."],
    ["bold labels in a list", "- **Q:** What is a pod?\n  **A:** The smallest unit."],
    [
      "a bold label in a list, without one for the answer",
      "- **Q1:** What is a pod?\n\n  The smallest unit.",
    ],
    ["labels in words", "**Question:** What is a pod?\n**Answer:** The smallest unit."],
    ["numbered labels", "Q3. What is a pod?\nAns: The smallest unit."],
    ["a numbered item, indented answer", "1. What is a pod?\n\n   The smallest unit."],
    ["a numbered item, answer under the list", "1. What is a pod?\n\nThe smallest unit."],
    ["a bullet, answer on the line", "- What is a pod? The smallest unit."],
    ["Obsidian, on a line", "What is a pod?::The smallest unit. <!--SR:!2026-01-02,3,250-->"],
    ["Obsidian, over lines", "#flashcards/k8s\n\nWhat is a pod?\n?\nThe smallest unit."],
    ["Logseq", "- What is a pod? #card ^6841f2\n    - The smallest unit."],
    [
      "Anki in Obsidian",
      "START\nBasic\nWhat is a pod?\nBack: The smallest unit.\nTags: k8s\n<!--ID: 12-->\nEND\n\nMore text.",
    ],
    ["Anki in a comment", "%%ANKI\nBasic\nWhat is a pod?\nBack: The smallest unit.\n%%\nMore text."],
    ["Obsidian, a tagged heading", "## What is a pod? #card\n\nThe smallest unit."],
    [
      "folded, indented with tabs",
      "<details>\n\t<summary>\n\t\tWhat is a pod?\n\t</summary>\n\t\tThe smallest unit.\n</details>",
    ],
    ["MkDocs", '??? question "What is a pod?"\n\n    The smallest unit.'],
    ["MkDocs, nested", '??? tip "Pods"\n\n    ??? question "What is a pod?"\n\n        The smallest unit.\n'],
    [
      "folded and numbered",
      "<details><summary><b>5. What is a pod?</b></summary>\n\nThe smallest unit.\n\n</details>",
    ],
    ["quoted as a whole", "> **What is a pod?**\n> The smallest unit."],
    ["a bullet with the answer as its only bullet", "- What is a pod?\n  - The smallest unit."],
    ["a quoted answer", "**Q.** What is a pod?\n\n> **Answer:** The smallest unit."],
    ["a callout", "> [!question]- What is a pod?\n> The smallest unit."],
    [
      "a callout that folds the answer",
      "### What is a pod?\n\n> [!success]- Show answer\n> **Answer:** The smallest unit.",
    ],
    ["a note with a heading for each side", "# Front\n\nWhat is a pod?\n\n# Back\n\nThe smallest unit."],
    ["headings that say which is which", "## Question\n\nWhat is a pod?\n\n## Answer\n\nThe smallest unit."],
    ["an exam in Obsidian", "@sa 1) What is a pod?\n= The smallest unit."],
    ["a table", "| Question | Answer |\n| --- | --- |\n| What is a pod? | The smallest unit. |"],
  ])("%s", (_, text) => {
    expect(compileImportedCards(`# Notes\n\n${text}`)).toEqual([pod]);
  });

  it("keeps the options of a folded question in the question", () => {
    const text = "<details>\n<summary>Which one stores objects?\n\n* S3\n* EC2\n</summary>\n\nS3\n</details>";
    expect(compileImportedCards(text)).toEqual(["Which one stores objects? S3 EC2 | S3"]);
  });

  it.each([
    ["under it", "Answer: B"],
    ["quoted", "> **Answer: B**"],
    ["folded away", "<details><summary>Answer</summary>\n\nCorrect answer: B\n\n</details>"],
  ])("answers with the text of a lettered option, the letter %s", (_, answer) => {
    const text = `### Which one stores objects?\n\n- A. EC2\n- B. S3\n\n${answer}\n\nBuckets hold them.`;
    expect(compileImportedCards(text)).toEqual([
      "Which one stores objects? A. EC2 B. S3 | B. S3 Buckets hold them.",
    ]);
  });

  it("answers with all right options", () => {
    const text = "Q: Which two are databases?\n- A. RDS\n- B. S3\n- C. Aurora\n\nAnswer: A, C";
    expect(compileImportedCards(text)).toEqual([
      "Which two are databases? A. RDS B. S3 C. Aurora | A. RDS C. Aurora",
    ]);
  });

  it("keeps options that stand on the lines of one paragraph apart", () => {
    const { decks } = compileImported("**Which one stores objects?**\nA. EC2\nB. S3\n\n**Answer: B**");
    expect(decks[0]?.cards[0]).toMatchObject({
      front: [{ type: "paragraph" }, { type: "list", items: [[{}], [{}]] }],
    });
  });

  it("reads blocks before the answer's heading in details as part of the question", () => {
    const text =
      "<details><summary>3. What is the output?</summary>\n\n```js\nlog(1)\n```\n\n#### Answer: `1`\n\nIt is logged.\n\n</details>";
    expect(compileImportedCards(text)).toEqual(["What is the output? log(1) | 1 It is logged."]);
  });

  it("keeps footnotes in brackets, and none in a question", () => {
    const text =
      "## What is a quorum?[^1]\n\nA majority[^a] of *members[^b]*.\n\n[^a]: More than half.\n[^1]: Latin.\n[^b]: Voting ones.\n\n    And those on leave.";
    expect(compileImportedCards(text)).toEqual([
      "What is a quorum? | A majority (More than half.) of members (Voting ones. And those on leave.).",
    ]);
  });

  it("keeps the description of a picture, and reports that the picture is left out", () => {
    const text =
      "## How does a request travel?\n\n![From the client to the pod](a.png)\n\nOver HTTP. ![icon](b.png)";
    expect(compileImportedCards(text)).toEqual([
      "How does a request travel? | [Picture: From the client to the pod] Over HTTP.",
    ]);
    expect(compileImported(text).diagnostics.map(({ message }) => message)).toEqual([
      "2 pictures are left out: decks hold text and SVG drawings. Their descriptions are kept.",
    ]);
  });

  it("keeps the spaces around formulas on both sides of ::", () => {
    const [card] = compileImportedCards("What is $x^2$ for $x=3$? :: It is $9$ then.");
    expect(card).toMatch(/^What is \S+ for \S+\? \| It is 9 then\.$/);
  });

  it.each([
    [
      "a list in the question",
      "Which service is this?\n- keeps objects\n- has buckets\n?\nS3",
      "Which service is this? keeps objects has buckets | S3",
    ],
    [
      "a list in the answer",
      "What does S3 keep?\n?\nIt keeps:\n- objects\n- versions\n\nMore text.",
      "What does S3 keep? | It keeps: objects versions",
    ],
    ["a point that asks", "- What does S3 keep?\n?\nObjects.\n\nMore text.", "What does S3 keep? | Objects."],
    ["a formula", "What is $A$?\n?\nA set:\n  - $a = \\{1\\}$\n", "What is A? | A set: a = \\{1\\}"],
  ])("takes what touches Obsidian's question mark: %s", (_, text, card) => {
    expect(compileImportedCards(text)).toEqual([card]);
  });

  it("makes cards in both directions for :::", () => {
    expect(compileImportedCards("pod:::the smallest unit")).toEqual([
      "pod | the smallest unit",
      "the smallest unit | pod",
    ]);
  });

  it("takes several paragraphs after A:, up to the next question or cloze", () => {
    const text = "Q: What is a pod?\nA: The smallest unit.\n\nIt holds containers.\n\nC: A [node] runs pods.";
    expect(compileImportedCards(text)).toEqual([
      "What is a pod? | The smallest unit. It holds containers.",
      "A … runs pods. | A node runs pods.",
    ]);
  });

  it("cuts a long answer after a sentence, and keeps all of it in the section", () => {
    const sentence = "It has nine words in each of its sentences.";
    const { decks } = compileImported(`## What is long?\n\n${Array(12).fill(sentence).join(" ")}`);
    const [card] = compileImportedCards(`## What is long?\n\n${Array(12).fill(sentence).join(" ")}`);
    expect(card).toBe(`What is long? | ${Array(6).fill(sentence).join(" ")}`);
    expect(JSON.stringify(decks[0]?.sections).split(sentence)).toHaveLength(13);
  });

  it("keeps the code of an answer", () => {
    expect(compileImportedCards("## How do I list pods?\n\n```sh\nkubectl get pods\n```")).toEqual([
      "How do I list pods? | kubectl get pods",
    ]);
  });

  it("asks once if steps are the answer to a heading", () => {
    const [card] = compileImportedCards(
      "## How is a model rolled back?\n\n1. Stop it\n2. Load the old one\n3. Start it",
    );
    expect(card).toBe("How is a model rolled back? | Stop it. Load the old one. Start it");
  });

  it.each([
    ["no answer", "## What is a pod?\n\n## What is a node?"],
    ["only a link", "## What is a pod?\n\n[Read this](https://example.com)"],
    ["only questions", "## What is a pod?\n\n- Why is it small?\n- What does it hold?"],
    ["a promise", "## What is a pod?\n\nTODO"],
    ["practice questions without answers", "1. What is a pod?\n2. What is a node?\n3. What is a service?"],
  ])("makes no card of %s", (_, text) => {
    expect(compileImportedCards(text)).toEqual([]);
  });
});

describe("a term with its meaning", () => {
  it.each([
    ["a hyphen", "- **S3** - stores objects"],
    ["a dash", "- **S3** – stores objects"],
    ["a long dash", "1. **S3** — stores objects"],
    ["plain words", "- S3: stores objects\n- EC2: runs machines"],
    ["code", "- `S3` - stores objects"],
    ["a sentence", "**S3** is a service that stores objects"],
    ["a definition list", "S3\n: stores objects"],
    ["a cheat sheet", "| Command | Description |\n| --- | --- |\n| S3 | stores objects |"],
  ])("both ways: %s", (_, text) => {
    const cards = compileImportedCards(`# AWS\n\n## Storage\n\n${text}`);
    expect(cards[0]).toMatch(/^What is S3\? \| .*stores objects$/i);
    expect(cards[1]).toMatch(/^Storage: which one is this\? .*stores objects \| S3$/i);
  });

  it("asks for the meaning of commands, and puts the title before a generic heading", () => {
    expect(compileImportedCards("# kubectl\n\n## Examples\n\n- `kubectl get pods` - lists pods")).toEqual([
      "kubectl, Examples: what does kubectl get pods do? | Lists pods",
      "kubectl, Examples: which one is this? Lists pods | kubectl get pods",
    ]);
  });

  it("makes no terms of bold labels that are under every heading", () => {
    const tool = (name: string) => `## ${name}\n\n- **Vendor**: ${name} Inc.\n`;
    expect(compileImportedCards([tool("Ay"), tool("Bee"), tool("Cee")].join("\n"))).toEqual([]);
  });
});

describe("no cards are made from", () => {
  it.each([
    [
      "a numbered list of links",
      "1. [A](https://a.example)\n2. [B](https://b.example)\n3. [C](https://c.example)",
    ],
    ["a numbered list of names", "1. Spark\n2. Flink\n3. Beam"],
    ["references", "## References\n\n- **Paper**: about it\n- **Book**: about it"],
    [
      "a table of measurements",
      "| Model | F1 | ms |\n| --- | --- | --- |\n| Big | 0.91 | 20 |\n| Small | 0.84 | 5 |",
    ],
    [
      "a table of exercises",
      "| Name | Topic | Solution |\n| --- | --- | --- |\n| First pod | Pods | [here](x.md) |",
    ],
    [
      "folded resources",
      "<details>\n<summary>\n\n### Books on pods\n\n</summary>\n\n- [A](https://a.example) - about pods\n\n</details>",
    ],
    [
      "ratings",
      "| Store | Speed | Price |\n| --- | --- | --- |\n| S3 | High | ✅ Yes |\n| EBS | Very high | Low |",
    ],
    ["a list of files", "- **Units.txt**: common units\n- **Pods.md**: small things"],
    ["labels", "- **Note**: read this twice\n- **Example**: a pod"],
  ])("%s", (_, text) => {
    expect(compileImportedCards(`# Notes\n\n${text}`)).toEqual([]);
  });

  it("makes an order card of a list of commands", () => {
    expect(compileImportedCards("# Pods\n\nTo start:\n\n1. Write a file\n2. Apply it\n3. Watch it")).toEqual([
      "To start: which steps, in order? | Write a file. Apply it. Watch it",
    ]);
  });
});

describe("clozes", () => {
  it.each([
    ["Anki", "A {{c1::node}} runs pods."],
    ["Mochi", "A {{1::node}} runs pods."],
    ["Obsidian", "#flashcards\n\nA ==node== runs pods."],
    ["hashcards", "C: A [node] runs pods."],
    ["Obsidian, in a list", "#flashcards\n\n- A {{node}} runs pods."],
    ["Obsidian, tagged above", "---\ntags: [flashcards/k8s]\n---\n\nA ==node== runs pods."],
    ["ours", "C: A {{node}} runs pods."],
  ])("of %s", (_, text) => {
    expect(compileImportedCards(text)).toEqual(["A … runs pods. | A node runs pods."]);
  });

  it.each([
    ["braces inside", "C: Half is {{\\frac{1}{2}}}.", "Half is …. | Half is \\frac{1}{2}."],
    ["colons inside", "C: Use {{std::vector}} here.", "Use … here. | Use std::vector here."],
  ])("hide all of it: %s", (_, text, card) => {
    expect(compileImportedCards(text)).toEqual([card]);
  });
});

describe("the text", () => {
  it("keeps powers, indices and line breaks", () => {
    expect(
      compileImportedCards("Q: What is big?\nA: 10<sup>6</sup> and H<sub>2</sub>O,<br>2<sup>a/b</sup>"),
    ).toEqual(["What is big? | 10⁶ and H₂O, 2^(a/b)"]);
  });

  it("takes title and tags from the front matter and drops the rest", () => {
    const { decks } = compileImported(
      "---\ntitle: Kubernetes\ntags: [k8s, ops]\ndate: 2026-01-02\n---\n\nQ: What is a pod?\nA: Small.",
    );
    expect(decks[0]).toMatchObject({ title: "Kubernetes", cards: [{ tags: ["k8s", "ops"] }] });
    expect(JSON.stringify(decks[0]?.sections)).not.toContain("2026");
  });
});

describe("an imported guide is never refused", () => {
  const text =
    "# Cloud\n\n## S3\n\n### Overview\n\n- **Bucket**: holds objects\n- **bucket**: another\n\n## EC2\n\n### Overview\n\n- **Bucket**: holds machines\n\n<!-- note: mine -->\n\n![x](a.png)\n\n![y](b.png)\n\nA: alone\n\nC: nothing hidden\n";

  it("qualifies equal names, and reports each kind of problem once", async () => {
    const { decks, diagnostics } = compileImported(text);
    const ids = decks[0]?.cards.map(({ id }) => id.replace(/:.*/, "")) ?? [];
    expect(new Set(ids).size).toBe(3);
    expect(ids).toContain("notes/s3-overview/bucket");
    expect(ids).toContain("notes/ec2-overview/bucket");
    expect(diagnostics.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      expect.stringMatching(/^warning: a name is repeated/),
      expect.stringMatching(/^warning: 2 pictures are left out/),
    ]);
    expect((await parseWholeDeck(decks[0], () => Promise.resolve())).type).toBe("valid");
  });

  it("keeps an id when something is put before it", () => {
    const ids = (source: string) => compileImported(source).decks[0]?.cards.map(({ id }) => id) ?? [];
    const later = text.replace(
      "# Cloud\n",
      "# Cloud\n\nWhat is new:\n\n- **Zone**: a place\n- **Region**: a larger one\n",
    );
    expect(ids(later)).toEqual(expect.arrayContaining([...ids(text)]));
  });

  it("tells C, C++ and C# apart", () => {
    const { decks } = compileImported("## Languages\n\n- **C**: small\n- **C++**: large\n- **C#**: managed");
    expect(decks[0]?.cards.filter(({ id }) => id.endsWith(":meaning")).map(({ id }) => id)).toEqual([
      "notes/languages/c:meaning",
      "notes/languages/c-plus-plus:meaning",
      "notes/languages/c-sharp:meaning",
    ]);
  });

  it("reports what it looked for if it found nothing", () => {
    const { diagnostics } = compileImported("Just a text.");
    expect(diagnostics.map(({ message }) => message)).toEqual([
      expect.stringContaining("no cards. Looked for questions"),
    ]);
  });

  it("retires removed cards, and restores those that come back", () => {
    const first = compileImported("Q: What is a pod?\nA: Small.\n\nQ: What is a node?\nA: Large.");
    const second = compileImported("Q: What is a pod?\nA: Small.", first);
    expect(second.diagnostics.map(({ message }) => message)).toEqual([
      expect.stringContaining("1 card from the previous compilation is no longer"),
    ]);
    expect(second.decks[0]?.retired).toHaveLength(1);
    const third = compileImported("Q: What is a pod?\nA: Small.\n\nQ: What is a node?\nA: Large.", second);
    expect(third.decks[0]?.retired).toEqual([]);
  });
});
