/** Questions of an imported guide that need the heading above them, or cleaning. */
import { expect, it } from "vitest";
import { compileImportedCards } from "../../fixtures/compiler/compileText";

it.each([
  "What are the main types?",
  "What are the advantages and disadvantages?",
  "¿Cómo funciona?",
  "¿Cómo ayuda?",
  "为什么？",
])("puts the heading before a vague question: %s", (question) => {
  expect(compileImportedCards(`# Notes\n\n## Kilns\n\n### ${question}\n\nThe heat stays inside.`)).toEqual([
    `Kilns: ${question} | The heat stays inside.`,
  ]);
});

it.each(["What are the main types of glaze?", "Why use porcelain?", "为什么要烧制陶器？"])(
  "leaves a question that needs no context: %s",
  (question) => {
    expect(compileImportedCards(`# Notes\n\n## Kilns\n\n### ${question}\n\nThe heat stays inside.`)).toEqual([
      `${question} | The heat stays inside.`,
    ]);
  },
);

it("doesn't repeat the heading", () => {
  const text = "# Notes\n\n## Kilns\n\n### What is it, the kiln?\n\nAn oven for clay.";
  expect(compileImportedCards(text)).toEqual(["What is it, the kiln? | An oven for clay."]);
});

it("removes a Chinese full stop after the number", () => {
  expect(compileImportedCards("#### Q3。陶器在哪里烧制？\n\n在窑炉里。")).toEqual([
    "陶器在哪里烧制？ | 在窑炉里。",
  ]);
});

it.each([
  ["P: ", "O: "],
  ["Pitanje: ", "Odgovor: "],
])("reads %s and %s as labels", (asks, says) => {
  const text = `${asks}Kako se peče glina?\n\n${says}Polako.\n\n${asks}Gde se peče?\n\n${says}U peći.`;
  expect(compileImportedCards(text)).toContain("Kako se peče glina? | Polako.");
});

it("doesn't read a task in Russian as an answer", () => {
  expect(compileImportedCards("## Что такое обжиг?\n\nПриведите пример.")).toEqual([]);
});

it.each([
  "What is this?",
  "Who is this for?",
  "How is this guide different?",
  "Looking for more kilns?",
  "How to use this?",
])("makes no card of a question about the guide itself: %s", (question) => {
  expect(compileImportedCards(`# Kilns\n\n## ${question}\n\nAll about kilns.`)).toEqual([]);
});

it("doesn't read the next item of a list as an answer", () => {
  const text =
    "1. What is clay?\n2. Ways to fire it\n3. What is a kiln?\n   An oven.\n4. Where is it?\n5. More on ovens";
  expect(compileImportedCards(text)).toEqual(["What is a kiln? | An oven."]);
});

it("makes no card of a picture alone", () => {
  const text = "![A kiln in the yard](a.png)\n\nAnswer: an oven.";
  expect(compileImportedCards(text)).toEqual([]);
});

it("removes an arrow before a question, and makes no card of a path in code", () => {
  expect(compileImportedCards("## ⟶ What is a kiln?\n\nAn oven.")).toEqual(["What is a kiln? | An oven."]);
  expect(
    compileImportedCards("通过kiln_traits::fire，烧制陶器。\n\n通过kiln_traits::cool，冷却陶器。"),
  ).toEqual([]);
});

it("leaves out the link to an explanation", () => {
  const text =
    "#### Which one fires clay?\n\n- A. A kiln\n- B. A yard\n\nAnswer: A\n\nExplanation: <https://example.com/kiln>";
  expect(compileImportedCards(text)).toEqual(["Which one fires clay? A. A kiln B. A yard | A. A kiln"]);
});

it("makes no card if the text only repeats the question", () => {
  expect(compileImportedCards("## 如何烧制陶器\n\n如何烧制陶器？请说明温度和时间。")).toEqual([]);
});

it("makes no card of a path or shift operator in Chinese text", () => {
  expect(compileImportedCards("如果找不到，就返回map::end的迭代器。")).toEqual([]);
  expect(
    compileImportedCards(
      "新容量为 oldSize + (oldSize >> 1 再取整)。\n\n旧容量为 oldSize + (oldSize >> 2 再取整)。",
    ),
  ).toEqual([]);
});

it.each(["概述", "Введение", "Definición"])("replaces the generic heading %s by the title", (title) => {
  const [card] = compileImportedCards(`# Kilns\n\n## ${title}\n\n- **Door**: keeps the heat inside the oven`);
  expect(card).toMatch(/^Kilns: what is Door\?/);
});

it("makes no terms of the files and programs of a project", () => {
  const text = "# Kilns\n\n## Code examples\n\n- **kiln-demo**: shows how the oven is run";
  expect(compileImportedCards(text)).toEqual([]);
});

it("keeps keys that look like tags", () => {
  expect(compileImportedCards("Q: <C-o> (normal mode)\n\nA: goes back, as <Esc> doesn't")).toEqual([
    "<C-o> (normal mode) | goes back, as <Esc> doesn't",
  ]);
});

it.each(["Editorial notes and licensing", "Notes on the kiln", "View all kilns"])(
  "makes no question of the folded %s",
  (title) => {
    const text = `<details>\n<summary>${title}</summary>\n\nTaken from a book on kilns.\n\n</details>`;
    expect(compileImportedCards(text)).toEqual([]);
  },
);

it("uses the front matter's title as context if there is no heading", () => {
  const text = "---\ntitle: Kilns\n---\n\n## How does it work?\n\nThe heat stays inside.";
  expect(compileImportedCards(text)).toEqual(["Kilns: How does it work? | The heat stays inside."]);
});

it.each(["b.) ", "👍🏼 ", "? "])("removes %sbefore a question", (mark) => {
  expect(compileImportedCards(`## ${mark}What is a kiln?\n\nAn oven.`)).toEqual([
    "What is a kiln? | An oven.",
  ]);
});

it("puts the heading before a short task of a cheat sheet", () => {
  const task = (words: string, code: string) => `### ${words}\n\n\`\`\`js\n${code}\nload();\n\`\`\`\n\n`;
  const text = `# Kilns\n\n## Queries\n\n${task("Get one", "get(1)")}${task("Load the next", "next()")}${task("Stop it all", "stop()")}`;
  expect(compileImportedCards(text)[0]).toMatch(/^Queries: Get one: how\?/);
});
