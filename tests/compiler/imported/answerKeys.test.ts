/** Numbered questions with their answers at the end, by the same numbers. */
import { describe, expect, it } from "vitest";
import { compileImportedCards } from "../../fixtures/compiler/compileText";

const objects = "Which one stores objects? A. EC2 B. S3 | B. S3";
const queues = "Which one queues? A. SQS B. S3 | A. SQS";
const quiz =
  "1. Which one stores objects?\n   - A. EC2\n   - B. S3\n\n2. Which one queues?\n   - A. SQS\n   - B. S3";

describe("a key at the end", () => {
  it.each([
    ["a list", "## Answers\n\n1. B\n2. A"],
    ["a list in brackets, in small letters", "## Answer Key\n\n1) b\n2) a"],
    ["with dashes", "## Solutions\n\n1-B\n2-A"],
    ["on one line", "**Answer key:** 1-B, 2-A"],
    ["in one paragraph", "**Answers:**\n1: (B)\n2: (A)"],
    ["with labels", "### Correct answers\n\n**Question 1:** B\n\n**Question 2:** A"],
    ["bullets", "## Quiz answers\n\n- Q1: B\n- Q2: A"],
    ["headings", "## Answers\n\n### 1. B\n\n### 2. A"],
    [
      "a table",
      "## Answer Key & Explanations\n\n| Q# | Answer | Level |\n| - | - | - |\n| 1 | B | Easy |\n| 2 | A | Easy |",
    ],
    ["a table of two pairs", "## Answers\n\n| Q | A | Q | A |\n| - | - | - | - |\n| 1 | B | 2 | A |"],
    ["a table with the numbers in its head", "## Answers\n\n| 1 | 2 |\n| - | - |\n| B | A |"],
    ["folded", "<details>\n<summary>Show answers</summary>\n\n1. B\n2. A\n\n</details>"],
    [
      "folded under its heading",
      "## Answers\n\n<details><summary>Reveal</summary>\n\n1. B\n2. A\n\n</details>",
    ],
    ["in Portuguese", "**Gabarito:** 1-B, 2-A"],
    ["in Spanish", "## Solucionario\n\n1. **b)** S3\n2. **a)** SQS"],
    ["in German", "## Lösungen\n\n1. B\n2. A"],
  ])("%s", (_, key) => {
    expect(compileImportedCards(`# Quiz\n\n${quiz}\n\n${key}\n`)).toEqual([objects, queues]);
  });

  it("has one part per quiz, and its questions may be bold numbers without a question mark", () => {
    const text =
      "## Stores\n\n**1.** ¿Qué guarda objetos?\n\n- **a)** EC2\n- **b)** S3\n\n**2.** A queue is:\n\n- **a)** SQS\n- **b)** S3\n\n## Names\n\n**1.** A name is kept in:\n\n- **a)** DNS\n- **b)** S3\n\n## Solucionario\n\n### Stores\n\n1. **b)** S3\n2. **a)** SQS\n\n### Names\n\n1. **a)** DNS";
    expect(compileImportedCards(text)).toEqual([
      "¿Qué guarda objetos? a) EC2 b) S3 | B. S3",
      "A queue is: a) SQS b) S3 | A. SQS",
      "A name is kept in: a) DNS b) S3 | A. DNS",
    ]);
  });

  it.each([
    [
      "options behind the list",
      "1. Which one stores objects?\n\nA. EC2\n\nB. S3\n\n2. Which one queues?\n\nA. SQS\n\nB. S3",
    ],
    [
      "bold",
      "**Q1. Which one stores objects?**\nA. EC2\nB. S3\n\n---\n\n**Q2. Which one queues?**\nA. SQS\nB. S3",
    ],
    ["labels", "Q1: Which one stores objects?\nA. EC2\nB. S3\n\nQ2: Which one queues?\nA. SQS\nB. S3"],
    [
      "numbered headings",
      "### 1. Which one stores objects?\n\nA. EC2\nB. S3\n\n### 2. Which one queues?\n\nA. SQS\nB. S3",
    ],
    [
      "headings that only number",
      "### Question 1\n\nWhich one stores objects?\n\nA. EC2\nB. S3\n\n### Question 2\n\nWhich one queues?\n\nA. SQS\nB. S3",
    ],
    [
      "task lists",
      "1. Which one stores objects?\n\n- [ ] A. EC2\n- [ ] B. S3\n\n2. Which one queues?\n\n- [ ] A. SQS\n- [ ] B. S3",
    ],
  ])("answers %s", (_, questions) => {
    expect(compileImportedCards(`# Quiz\n\n${questions}\n\n## Answers\n\n1. B\n2. A\n`)).toEqual([
      objects,
      queues,
    ]);
  });

  it("explains its answers", () => {
    expect(
      compileImportedCards(`${quiz}\n\n## Answers\n\n1) B - because it does.\n2) **A** — a queue.`),
    ).toEqual([`${objects} because it does.`, `${queues} a queue.`]);
  });

  it("gives several options for one question", () => {
    const options = "1. Which ones store?\n   a) EC2\n   b) S3\n   c) EBS";
    for (const said of ["b, c", "B and C", "BC", "b & c"])
      expect(compileImportedCards(`${options}\n\n## Answers\n\n1. ${said}`)).toEqual([
        "Which ones store? a) EC2 b) S3 c) EBS | B. S3 C. EBS",
      ]);
    expect(compileImportedCards(`${options}\n\n## Answers\n\n1. B, C (both do)`)).toEqual([
      "Which ones store? a) EC2 b) S3 c) EBS | B. S3 C. EBS (both do)",
    ]);
  });

  it("answers questions without options, in several blocks and languages", () => {
    const text =
      "# Questions\n\n1. What is a pod?\n2. Name the parts.\n\n# Answers\n\n**1. Pods:**\n\nSmall.\n\n**2. Parts:**\n\n- API server\n- etcd";
    expect(compileImportedCards(text)).toEqual([
      "What is a pod? | Pods: Small.",
      "Name the parts. | Parts: API server etcd",
    ]);
    expect(
      compileImportedCards("1. Что хранит объекты?\n   - а) EC2\n   - б) S3\n\n## Ответы\n\n1. б"),
    ).toEqual(["Что хранит объекты? а) EC2 б) S3 | Б. S3"]);
    expect(
      compileImportedCards("1. 什么是缓存？\n2. 什么是索引？\n\n## 答案\n\n1. 暂存数据。\n2. 加速查询。"),
    ).toEqual(["什么是缓存？ | 暂存数据。", "什么是索引？ | 加速查询。"]);
  });

  it("doesn't repeat the question's title", () => {
    const text =
      "## Question 1: Dimming\n\nWhat sets 30%?\n\n## Question 2: Fading\n\nWhat fades?\n\n## Answer key\n\n### Answer 1: Dimming\n\n76 of 255\n\n### Answer 2: Fading\n\nThe light";
    expect(compileImportedCards(text)).toEqual(["What sets 30%? | 76 of 255", "What fades? | The light"]);
  });
});

describe("several quizzes", () => {
  const second = "1. What is a pod?\n2. What is a node?";
  const cards = [objects, queues, "What is a pod? | Small.", "What is a node? | Big."];

  it("have one key each", () => {
    const text = `## One\n\n${quiz}\n\n### Answers\n\n1. B\n2. A\n\n## Two\n\n${second}\n\n### Answers\n\n1. Small.\n2. Big.`;
    expect(compileImportedCards(text)).toEqual(cards);
    const bold = `**One**\n\n${quiz}\n\n**Answers**\n\n1. B\n2. A\n\n**Two**\n\n${second}\n\n**Answers**\n\n1. Small.\n2. Big.`;
    expect(compileImportedCards(bold)).toEqual(cards);
  });

  it("share a key with one part per quiz", () => {
    const text = `## One\n\n${quiz}\n\n## Two\n\n${second}\n\n# Answers\n\n## One\n\n1. B\n2. A\n\n## Two\n\n1. Small.\n2. Big.`;
    expect(compileImportedCards(text)).toEqual(cards);
  });
});

describe("not read as an answer key:", () => {
  it("answers that repeat those under the questions", () => {
    const questionText = (n: number) =>
      `### Question ${n}\n\n**Which is ${n}?**\n\n- A) One\n- B) Two\n\n<details><summary>Answer</summary>\n\n**Answer: ${"BA"[n % 2]}**\n\n</details>`;
    const text = `${questionText(1)}\n\n${questionText(2)}\n\n## Answer key\n\n| # | Answer |\n| - | - |\n| 1 | A |\n| 2 | B |`;
    expect(compileImportedCards(text)).toEqual([
      "Which is 1? A) One B) Two | A. One",
      "Which is 2? A) One B) Two | B. Two",
    ]);
  });

  it("the numbered steps of one answer", () => {
    const text =
      "### 1. How do you deploy?\n\n#### Solution\n\n1. Build it\n2. Push it\n\n### 2. How do you roll back?\n\n#### Solution\n\n1. Find it\n2. Push it";
    expect(compileImportedCards(text)).toEqual([
      "How do you deploy? | Build it Push it",
      "How do you roll back? | Find it Push it",
    ]);
  });

  it("numbered questions with answers below them", () => {
    const text =
      "1. [What is a pod?](#a)\n2. [What is a node?](#b)\n\n# Answers\n\n## 1. What is a pod?\n\nSmall.\n\n## 2. What is a node?\n\nBig.";
    expect(compileImportedCards(text)).toEqual(["What is a pod? | Small.", "What is a node? | Big."]);
  });
});
