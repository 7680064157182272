/** More forms in which people write: labels in other languages, HTML, what site generators add, questions without marks. */
import { describe, expect, it } from "vitest";
import { compileImported, compileImportedCards } from "../../fixtures/compiler/compileText";

describe("labels in other languages", () => {
  it.each([
    ["Spanish", "**Pregunta 1:** Explique el pod.\n\n**Respuesta:** La unidad mínima."],
    ["Spanish letters", "P: Explique el pod.\nR: La unidad mínima."],
  ])("%s", (_, text) => {
    expect(compileImportedCards(text)).toEqual(["Explique el pod. | La unidad mínima."]);
  });

  it.each([
    ["Portuguese", "**Pergunta:** O que é isso?\n\n**Resposta:** Um pod.", "O que é isso? | Um pod."],
    ["German", "**Frage 2:** Was ist das?\n\n**Antwort:** Ein Pod.", "Was ist das? | Ein Pod."],
    ["French", "**Question :** Que vois-tu ?\n\n**Réponse :** Un pod.", "Que vois-tu ? | Un pod."],
    ["Italian", "Domanda: Che cosa è?\nRisposta: Un pod.", "Che cosa è? | Un pod."],
    ["Russian", "Вопрос: Что такое под?\nОтвет: Часть кластера.", "Что такое под? | Часть кластера."],
    ["Chinese", "问：什么是缓存？\n答：暂存数据。", "什么是缓存？ | 暂存数据。"],
    ["Chinese, bold", "**问题：** 什么是缓存？\n\n**答案：** 暂存数据。", "什么是缓存？ | 暂存数据。"],
    ["full-width colons", "Q：什么是缓存？\n\nA：暂存数据。", "什么是缓存？ | 暂存数据。"],
    ["Korean", "Q. 캐시란 무엇인가요?\n\nA. 임시 저장소입니다.", "캐시란 무엇인가요? | 임시 저장소입니다."],
    ["Arabic", "**س:** ما هو هذا الشيء؟\n\n**ج:** وحدة صغيرة.", "ما هو هذا الشيء؟ | وحدة صغيرة."],
  ])("%s", (_, text, card) => {
    expect(compileImportedCards(text)).toEqual([card]);
  });

  it.each(["답안", "답변 보기", "答えを見る", "Ver respuesta", "Показать ответ", "查看答案"])(
    "on a folded answer: %s",
    (summary) => {
      const text = `### What is a pod?\n\n<details><summary>${summary}</summary>\n\nThe smallest unit.\n\n</details>`;
      expect(compileImportedCards(text)).toEqual(["What is a pod? | The smallest unit."]);
    },
  );

  it("on the columns of a table", () => {
    const text = "| Pregunta | Respuesta |\n| --- | --- |\n| ¿Qué es un pod? | La unidad mínima. |";
    expect(compileImportedCards(text)).toEqual(["¿Qué es un pod? | La unidad mínima."]);
  });

  it("are not read in code, nor from options", () => {
    expect(compileImportedCards("```\nP: a b c\nR: d\n```")).toEqual([]);
    expect(compileImportedCards("Q. Which one stores objects?\nA. EC2\nB. S3")).toEqual([]);
  });
});

describe("an answer without a label", () => {
  const [pod, drift] = ["What is a pod? | The smallest unit.", "Explain drift. | Data changes."];

  it.each([
    ["bold", "**Q1: What is a pod?**\nThe smallest unit.\n\n**Q2: Explain drift.**\n\nData changes."],
    ["plain", "Q1. What is a pod?\n\nThe smallest unit.\n\nQ2. Explain drift.\n\nData changes."],
    ["in one paragraph", "Q1. What is a pod?\nThe smallest unit.\nQ2. Explain drift.\nData changes."],
    [
      "question over two lines",
      "Q1: What is\na pod?\nThe smallest unit.\n\nQ2: Explain drift.\nData changes.",
    ],
  ])("follows a numbered question: %s", (_, text) => {
    expect(compileImportedCards(text)).toEqual([pod, drift]);
  });

  it("follows a numbered heading that sets a task", () => {
    expect(compileImportedCards("## Q1: Write a query\n\n`select 1`")).toEqual(["Write a query | select 1"]);
  });

  it("follows a question in italics", () => {
    expect(compileImportedCards("*What is a pod?*\n\nThe smallest unit.")).toEqual([pod]);
  });

  const plain = ["What is a pod?", "What is a node?", "Why is it so?"];

  it.each([
    ["on the next line", "\n"],
    ["in the next paragraph", "\n\n"],
  ])("follows a question without any mark, if the guide asks so: %s", (_, gap) => {
    const guide = plain.map((question) => `${question}${gap}It holds containers.`).join("\n\n");
    expect(compileImportedCards(guide)).toEqual(
      plain.map((question) => `${question} | It holds containers.`),
    );
    expect(compileImportedCards(`${plain[0]}${gap}It holds containers.\n\nMore prose.`)).toEqual([]);
  });

  it("follows two questions with Chinese numbers", () => {
    expect(compileImportedCards("1、什么是缓存？\n\n暂存数据。\n\n2、什么是索引？\n\n加速查询。")).toEqual([
      "什么是缓存？ | 暂存数据。",
      "什么是索引？ | 加速查询。",
    ]);
  });

  it("is not read from options alone", () => {
    expect(compileImportedCards("**Q1: Which one stores objects?**\n\nA. EC2\nB. S3")).toEqual([]);
  });
});

describe("a statement before a labelled answer", () => {
  it.each([
    ["a statement in a list", "1. True or False: A pod is a machine.\n\n   **Answer:** False"],
    ["a statement before it", "1. True or False: A pod is a machine.\n\n**Answer:** False"],
  ])("is the question: %s", (_, text) => {
    expect(compileImportedCards(`# Quiz\n\n${text}`)).toEqual(["True or False: A pod is a machine. | False"]);
  });
});

describe("options with a mark on the right one", () => {
  it.each(["- **B. S3**", "- B. S3 ✅", "- B. S3 (correct)"])("%s", (right) => {
    expect(
      compileImportedCards(`1. Which one stores objects?\n\n   - A. EC2\n   ${right}\n   - C. RDS`),
    ).toEqual(["Which one stores objects? A. EC2 B. S3 C. RDS | B. S3"]);
  });

  it("are no answer without such a mark", () => {
    expect(compileImportedCards("1. Which one stores objects?\n\n   - A. EC2\n   - B. S3")).toEqual([]);
  });
});

describe("HTML", () => {
  it.each([
    ["a list", "<ul>\n<li>Small</li>\n<li>Holds <b>containers</b></li>\n</ul>", "Small Holds containers"],
    ["a list in a list", "<ul><li>Pods<ol><li>One</li><li>Two</li></ol></li></ul>", "Pods One Two"],
    [
      "a table",
      "<table>\n<tr><th>Kind</th>\n<th>Size</th></tr>\n<tr><td>Pod</td><td>small</td></tr>\n</table>",
      "Kind Size Pod small",
    ],
    ["code", "<pre><code>ls -la\ncd &lt;x&gt;\n</code></pre>", "ls -la\ncd <x>"],
  ])("answers: %s", (_, html, back) => {
    expect(compileImportedCards(`## What is a pod?\n\n${html}`)).toEqual([`What is a pod? | ${back}`]);
  });

  const differ = "How do a pod and a node differ?";
  const table = "<table><tr><th>Pod</th><th>Node</th></tr>\n<tr><td>small</td><td>big</td></tr></table>";

  it.each([
    ["behind a label", `Q: ${differ}\n\nA: ${table}`],
    ["under a bold question", `**${differ}**<br>${table}`],
    ["behind a bullet that asks", `- ${differ} ${table.replace("\n", "")}`],
    ["before a closing tag", `<details><summary>${differ}</summary>\n${table}</details>`],
    ["behind a tag", `## ${differ}\n\nUse a <table> tag.\n\n<div align="center">${table}</div>`],
  ])("answers with a table %s", (_, text) => {
    expect(compileImportedCards(text)).toEqual([
      expect.stringMatching(/^How do a pod and a node differ\? \| .*Pod Node small big$/),
    ]);
  });

  it("asks for the rows of a table, whatever its cells", () => {
    const rows = (cells: readonly string[][], tag = "td") =>
      cells.map((row) => `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`).join("\n");
    const qa = [["What is a pod?", "The smallest unit."]];
    const card = "What is a pod? | The smallest unit.";
    expect(compileImportedCards(`<table>${rows([["Question", "Answer"], ...qa])}</table>`)).toEqual([card]);
    expect(compileImportedCards(`<table>${rows([...qa, ["What is it?", "A test."]])}</table>`)).toEqual([
      card,
      "What is it? | A test.",
    ]);
    const sheet = rows([["<code>git init</code>", "creates a repository"]]);
    expect(compileImportedCards(`# Git\n\n<table>${sheet}</table>`)[0]).toBe(
      "What does git init do? | Creates a repository",
    );
    expect(
      compileImportedCards(`# Git\n\n<table>${rows([["Command", "Description"]], "th")}${sheet}</table>`)[0],
    ).toBe("What does git init do? | Creates a repository");
  });

  it("keeps the items of a list in a table's cell apart", () => {
    const text =
      "| Question | Answer |\n| --- | --- |\n| What is a pod? | <ul><li>small</li><li>one</li></ul> |";
    expect(compileImportedCards(text)).toEqual(["What is a pod? | small one"]);
  });

  it("explains terms in a definition list", () => {
    const text = "# Words\n\n<dl>\n  <dt>Pod</dt>\n  <dd>The smallest unit</dd>\n</dl>";
    expect(compileImportedCards(text)).toEqual([
      "Words: what is Pod? | The smallest unit",
      "Words: which one is this? The smallest unit | Pod",
    ]);
  });

  it("stays as it is in code", () => {
    const text = "## What is a list?\n\n```html\n<ul>\n<li>One</li>\n</ul>\n```";
    expect(compileImportedCards(text)).toEqual(["What is a list? | <ul>\n<li>One</li>\n</ul>"]);
  });

  it("keeps the lines of what follows", () => {
    const html = "<ul><li>a</li><li>b</li><li>c</li></ul>";
    const { diagnostics } = compileImported(`${html}\n\n${html}\n\n![](x.png)\n`);
    expect(diagnostics.find(({ message }) => /picture/.test(message))?.line).toBe(5);
  });
});

describe("the syntax of a site generator", () => {
  it.each([
    ["kramdown attributes", "## What is a pod?\n{: .no_toc }\n\nThe smallest unit."],
    ["an id", "## What is a pod? {#pod}\n\nThe smallest unit."],
    ["Liquid", "## What is a pod?\n\n{% raw %}\nThe smallest unit.\n{% endraw %}"],
    ["imports", "import Tabs from '@theme/Tabs';\n\n## What is a pod?\n\nThe smallest unit."],
    [
      "components",
      '## What is a pod?\n\n<Tabs>\n<TabItem value="a">\n\nThe smallest unit.\n\n</TabItem>\n</Tabs>',
    ],
    ["a component over lines", '## What is a pod?\n\nThe smallest unit.\n\n<Card\n  title="Pods"\n/>'],
    ["an admonition that asks", ":::tip What is a pod?\n\nThe smallest unit.\n\n:::"],
    ["an admonition", "## What is a pod?\n\n:::note\n\nThe smallest unit.\n\n:::"],
    ["a title that asks", "---\ntitle: What is a pod?\n---\n\nThe smallest unit."],
  ])("is dropped: %s", (_, text) => {
    expect(compileImportedCards(text)).toEqual(["What is a pod? | The smallest unit."]);
  });

  it("becomes code if it is a highlight tag", () => {
    const text = "## How do you list?\n\n{% highlight sh %}\nls {{ x }}\n{% endhighlight %}";
    expect(compileImportedCards(text)).toEqual(["How do you list? | ls {{ x }}"]);
  });

  it("is kept in code, also between two backticks", () => {
    const text = "## How do you keep braces?\n\nWith ``{% raw %}`` around them, and `<Raw>`.{% endraw %}";
    expect(compileImportedCards(text)).toEqual([
      "How do you keep braces? | With {% raw %} around them, and <Raw>.",
    ]);
  });
});

describe("a deck of headings", () => {
  const terms = ["Adapter", "Alias", "Batch", "Bias", "Broker"];
  const cards = terms.map((term) => `${term} | It is said here what ${term} means.`);
  const sections = (marks: string) =>
    terms.map((term) => `${marks} ${term}\n\nIt is said here what ${term} means.`).join("\n\n");

  it("is a glossary, also below letters", () => {
    expect(compileImportedCards(`# Glossary\n\n## A to B\n\n${sections("###")}`)).toEqual(cards);
    expect(compileImportedCards(`# Notes\n\n## A to B\n\n${sections("###")}`)).toEqual([]);
  });

  it("may be for mdanki, with links as tags and % after a front", () => {
    const text =
      "# Code\n\n## Recursion\n\nA function calls itself.\n\n```js\nf(f)\n```\n\n[#code](./code.md) [#js](./js.md)\n\n## Loop\n\nAsked how?\n\n%\n\nAgain and again.";
    expect(compileImportedCards(text)).toEqual([
      "Recursion | A function calls itself. f(f)",
      "Loop Asked how? | Again and again.",
    ]);
  });

  const long = (titles: readonly string[]) =>
    titles.map((title) => `## ${title}\n\n${Array(5).fill("It is said here.").join(" ")}\n\n`).join("");

  it("may have longer texts and code if it has many sections and is no article", () => {
    const titles = Array.from({ length: 15 }, (_, i) => `Term ${"abcdefghijklmno"[i]}`);
    const text = `# Code\n\n${long(titles)}\`\`\`js\nf(f)\n\`\`\`\n`;
    expect(compileImportedCards(text)).toHaveLength(15);
    expect(compileImportedCards(`# Code\n\n${long(titles.slice(1))}`)).toEqual([]);
    expect(compileImportedCards(`# Code\n\n${long([...titles, "Installation"])}`)).toEqual([]);
  });

  it("holds text after a tag alone on its line", () => {
    expect(compileImportedCards("## What is a pod?\n<br>\nThe smallest unit.")).toEqual([
      "What is a pod? | The smallest unit.",
    ]);
    expect(compileImportedCards("## What is a pod?\n\n<main>\nThe smallest unit.\n</main>")).toEqual([
      "What is a pod? | The smallest unit.",
    ]);
  });
});

describe("Obsidian's callouts", () => {
  it("hold terms if several are folded", () => {
    const text = ["Pod", "Node", "Example", "Drift"].map((term) => `> [!note]- ${term}\n> It is small.`);
    expect(compileImportedCards(text.join("\n\n"))).toEqual(
      ["Pod", "Node", "Drift"].map((term) => `${term} | It is small.`),
    );
    expect(compileImportedCards(text[0] ?? "")).toEqual([]);
  });

  it("hold a question with its answer in an inner callout", () => {
    const text =
      "> [!note] Question 1\n>\n> Which one stores objects?\n>\n> - [ ] EC2\n> - [ ] S3\n>\n>> [!done]- Answer\n>>\n>> S3";
    expect(compileImportedCards(text)).toEqual(["Which one stores objects? EC2 S3 | S3"]);
  });
});

describe("a question that needs its heading", () => {
  it("is asked with its heading if the guide asks it twice", () => {
    const text = "## Pods\n\n**¿Por qué importa?**\n\nUno.\n\n## Nodes\n\n**¿Por qué importa?**\n\nDos.";
    expect(compileImportedCards(text)).toEqual([
      "Pods: ¿Por qué importa? | Uno.",
      "Nodes: ¿Por qué importa? | Dos.",
    ]);
  });

  it("isn't answered by the names of generic headings", () => {
    const text =
      "## What are pods?\n\n### Description\n\nThe smallest units.\n\n### Example\n\n| a | b |\n| - | - |";
    expect(compileImportedCards(text)).toEqual(["What are pods? | The smallest units."]);
  });
});

describe("not part of a question or answer:", () => {
  it("an announcement of the answer", () => {
    expect(compileImportedCards("## What is a pod?\n\n*Answer coming soon!*")).toEqual([]);
  });

  it.each(["1、", "1-2. ", "第 3 题："])("the number %s", (number) => {
    expect(compileImportedCards(`## ${number}什么是缓存？\n\n暂存数据。`)).toEqual([
      "什么是缓存？ | 暂存数据。",
    ]);
  });

  it.each([
    "%%\nTo do: ask Anna.\n\n- **Secret**: a draft to write later.\n%%",
    "%% To do:\n- **Secret**: a draft to write later. %%\n\n%% ask Anna %%",
    "%%\n```\n%%\n```\n\n- **Secret**: a draft to write later.\n\n%%",
  ])("Obsidian's comments over several lines", (comment) => {
    const terms = compileImportedCards("# T\n\n- **Pod**: a unit.\n\n- **Node**: a machine.");
    expect(compileImportedCards(`# T\n\n- **Pod**: a unit.\n\n${comment}\n\n- **Node**: a machine.`)).toEqual(
      terms,
    );
  });

  it.each([
    "%%time\n\n- **Pod**: a unit.\n\n%%time",
    "%%\n\n- **Pod**: a unit.",
    "```\n%%\n```\n\n- **Pod**: a unit.\n\n```\n%%\n```",
    "%%ANKI\nBasic\nWhat?\nBack: That.\n%%\n\n- **Pod**: a unit.\n\n%%ANKI\nBasic\nWho?\nBack: He.\n%%",
  ])("but what is no comment stays", (text) => {
    expect(compileImportedCards(`# T\n\n${text}`).join("\n")).toContain("Pod? | A unit");
  });

  it("properties of Logseq", () => {
    const text =
      "type:: flashcards\n\n- What is a pod? #card\n  collapsed:: true\n  card-repeats:: 1\n\t- The smallest unit.";
    expect(compileImportedCards(text)).toEqual(["What is a pod? | The smallest unit."]);
  });

  it("unknown properties beside known ones, on several blocks", () => {
    const block = (question: string, answer: string) =>
      `- ${question} #card\n  collapsed:: true\n  hardness:: 3\n  lecture:: 5\n  logseq.order-list-type:: number\n\t- ${answer}\n`;
    const text = `type:: flashcards\n\n${block("What is a pod?", "The smallest unit.")}${block("What is a node?", "A machine.")}`;
    expect(compileImportedCards(text)).toEqual([
      "What is a pod? | The smallest unit.",
      "What is a node? | A machine.",
    ]);
  });

  it("an operator in a sentence", () => {
    expect(compileImportedCards("The operator :: resolves a scope.")).toEqual([]);
  });

  it("the contents heading above a question", () => {
    const quiz = "### Which one stores objects?\n\n- [ ] EC2\n- [x] S3";
    expect(compileImportedCards(`## Table of Contents\n\n- [One](#one)\n\n${quiz}`)).toEqual([
      "Which one stores objects? EC2 S3 | S3",
    ]);
  });
});

describe("questions without a question mark", () => {
  it.each([
    ["Qué es un pod", "La unidad."],
    ["Что такое под", "Единица."],
    ["缓存是什么", "暂存数据。"],
    ["캐시에 대해 설명해주세요.", "임시 저장소."],
  ])("%s", (question, answer) => {
    expect(compileImportedCards(`## ${question}\n\n${answer}`)).toEqual([`${question} | ${answer}`]);
  });

  it("may be short tasks, but not sentences of an answer that begin with the same verb", () => {
    expect(compileImportedCards("1. **Explain drift.**\n\n   Data changes.")).toEqual([
      "Explain drift. | Data changes.",
    ]);
    const text = "## How is it done?\n\nDefine an interface. Then read a folder.";
    expect(compileImportedCards(text)).toEqual([
      "How is it done? | Define an interface. Then read a folder.",
    ]);
  });
});

it("reads the choices of a quiz component", () => {
  const text =
    '## Which one stores objects?\n\n<Question\n  choices={[\n    { text: "EC2", explain: "No." },\n    { text: "S3", explain: "It does.", correct: true },\n  ]}\n/>';
  expect(compileImportedCards(text)).toEqual(["Which one stores objects? EC2 S3 | S3 It does."]);
});

it("takes a term before a full stop, and a cheat sheet without words in its header", () => {
  expect(compileImportedCards("# Maps\n\n- **HashMap**. Based on a hash table.")[0]).toBe(
    "What is HashMap? | Based on a hash table.",
  );
  expect(
    compileImportedCards("# Files\n\n| - | - |\n| --- | --- |\n| `cd` | changes the folder |")[0],
  ).toMatch(/what is cd\? \| Changes the folder$/i);
});

describe("forms that were once read wrongly", () => {
  it.each([
    [
      "a closing fence behind a tab",
      "1. ### What is a pod?\n\n    ```go\n    x\n\t```\n\n2. ### What is a node?\n\n    A machine.",
      "What is a pod? | x",
    ],
    [
      "an answer's label without a colon",
      "## What is a pod?\n\n**Answer** The smallest unit.",
      "What is a pod? | The smallest unit.",
    ],
    [
      "where the rest is",
      "## What is a pod?\n\nThe smallest unit. The rest of the answer is [here](https://example.com)",
      "What is a pod? | The smallest unit.",
    ],
    [
      "an anchor behind a heading",
      "## What is a pod?[[what-is-a-pod]]\n\nThe smallest unit.",
      "What is a pod? | The smallest unit.",
    ],
    [
      "a statement with yes and no",
      "### A pod is a machine.\n\n- [ ] Yes\n- [x] No",
      "A pod is a machine. Yes No | No",
    ],
    [
      "a question that ends in a colon",
      "### Which one of these stores objects:\n\n- [x] S3\n- [ ] EC2",
      "Which one of these stores objects: S3 EC2 | S3",
    ],
    [
      "HTML that was pasted with its indentation",
      "### What is a pod?\n\n<details>\n<summary>Answer</summary>\n        <div>\n            <p>The smallest unit.</p>\n        </div>\n</details>",
      "What is a pod? | The smallest unit.",
    ],
    [
      "code that the question is about",
      "## What does the following code print?\n\n```js\nlog(1 + 1)\n```\n\nTwo.",
      "What does the following code print? log(1 + 1) | Two.",
    ],
    [
      "tags in code",
      "## What is a block?\n\nA `<div>`, `<p>` or `<details>`, unlike `<span>`.",
      "What is a block? | A <div>, <p> or <details>, unlike <span>.",
    ],
    [
      "an answer of signs alone",
      "### Which operator gives the address?\n\n- [ ] `*`\n- [x] `&`",
      "Which operator gives the address? * & | &",
    ],
    [
      "an option C with brackets",
      "## What does it print?\n\n- A: `x`\n- B: `y`\n- C: `[1]`, [2]\n\nAnswer: C",
      "What does it print? A: x B: y C: [1], [2] | C. [1], [2]",
    ],
    [
      "a bracket behind code that holds a question mark",
      "Q: Choose in Python (elsewhere: `c ? a : b`)\nA: `a if c else b`",
      "Choose in Python (elsewhere: c ? a : b) | a if c else b",
    ],
    [
      "problem and solution",
      "P: How is it solved?\n\nS:\n**PLAN**: Use the formula.",
      "How is it solved? | PLAN: Use the formula.",
    ],
  ])("%s", (_, text, card) => {
    expect(compileImportedCards(text)[0]).toBe(card);
  });

  it("is the text under the labels of a long list", () => {
    const item = (name: string) => `1. **${name}**\n   - ${"It has a word more. ".repeat(8)}\n`;
    expect(compileImportedCards(`## How do they differ?\n\n${item("Pod")}${item("Node")}`)).toEqual([
      expect.stringMatching(
        /^How do they differ\? \| Pod: It has a word more\..* Node: It has a word more\./,
      ),
    ]);
  });

  it("is a glossary in paragraphs", () => {
    const terms = ["Access", "Adapter", "Alias", "Batch", "Broker"];
    const text = terms.map((term) => `${term} – says what it is.`).join("\n\n");
    expect(compileImportedCards(`# Words\n\n${text}`)).toHaveLength(10);
    expect(compileImportedCards(`# Words\n\n${text.split("\n\n")[0]}`)).toEqual([]);
  });
});

it("makes a question of the task under a heading that is only a number", () => {
  const text =
    "### Question 68\n\nPrint the even numbers.\n\nHints:\nUse yield in a function.\n\nSolution:\n\n```py\nyield i\n```";
  expect(compileImportedCards(text)).toEqual([
    "Print the even numbers. Hints: Use yield in a function. | yield i",
  ]);
});

it("reads an unmarked question as part of the labelled one before it", () => {
  const text = ["One", "Two", "Three"].map(
    (word) =>
      `**Q.** ${word} is run:\n\n\`x\`\n\nWhat does it do?\n\n- A) It stops.\n- B) It runs.\n\n> **Answer: B**`,
  );
  expect(compileImportedCards(text.join("\n\n"))[0]).toBe(
    "One is run: x What does it do? A) It stops. B) It runs. | B. It runs.",
  );
});

it("recognizes the headers of a cheat sheet in other languages", () => {
  expect(
    compileImportedCards(
      "# Git\n\n| Comando | Descripción |\n| --- | --- |\n| `git init` | crea un repositorio |",
    )[0],
  ).toBe("What does git init do? | Crea un repositorio");
});

describe("no card is made from", () => {
  it.each([
    [
      "a tick that repeats its column",
      "| Container | Ordered | Use |\n| --- | --- | --- |\n| map | Ordered | finds by key |",
    ],
    [
      "a rating with a sign",
      "| Cast | Safety | Use |\n| --- | --- | --- |\n| map | ❌ Risky | finds by key |",
    ],
  ])("%s", (_, table) => {
    expect(compileImportedCards(`# Containers\n\n${table}`)).toEqual([
      expect.stringMatching(/\| Finds by key$/),
    ]);
  });

  it("a name that many rows share, or a sentence in bold", () => {
    const rows = ["one", "two", "three"].map((word) => `| Search | finds ${word} of them |`).join("\n");
    expect(compileImportedCards(`# Web\n\n| Key | Action |\n| --- | --- |\n${rows}`)).toEqual([]);
    expect(compileImportedCards("# Web\n\n- **Order is critical**: routing before auth")).toEqual([]);
  });
});

it.each([
  ["an answer that quotes a link", "## What is a pod?\n\n> https://example.com/pod"],
  [
    "signs by their names",
    "# Map\n\n| Layer | Storage | Network |\n| --- | --- | --- |\n| one | :cloud: | :art: |",
  ],
  ["a slice", "Use list[::-1] to walk back."],
  ["a question mark that stands for a name", "- Producer. Used to read (? extends T)"],
  ["the number of a section", "# Plan\n\n- **Section 3**: strings and buffers"],
])("makes no card of %s", (_, text) => {
  expect(compileImportedCards(text)).toEqual([]);
});

it("removes an emoji's name from a heading", () => {
  expect(compileImportedCards("### :notebook_with_cover: What is a pod?\n\nSmall.")).toEqual([
    "What is a pod? | Small.",
  ]);
});

it("reads a term whose meaning has arrows", () => {
  const text =
    "# Graphs\n\n- **Undirected graph**: an edge from one node u to another node v (u -> v) implies the one back again";
  expect(compileImportedCards(text)[0]).toMatch(/what is Undirected graph\?/i);
});

it("reads an answer behind tabs, and one that is folded with a warning", () => {
  const steps = "1. ### What is good?\n\n\t**Speed:**\n\t* It is fast.\n";
  expect(compileImportedCards(steps)).toEqual(["What is good? | Speed: It is fast."]);
  const folded =
    "### What is a pod?\n\n<details><summary>Answers - only look once done</summary>\n\nSmall.\n\n</details>";
  expect(compileImportedCards(folded)).toEqual(["What is a pod? | Small."]);
});

it("makes a card of a Chinese cell that only begins like a rating", () => {
  const table = "| Container | 顺序 | Use |\n| --- | --- | --- |\n| map | 无序存放数据 | finds by key |";
  expect(compileImportedCards(`# Containers\n\n${table}`)[0]).toMatch(/\| 无序存放数据$/);
});

it("asks what a keyboard key does", () => {
  expect(
    compileImportedCards("# Web\n\n| Key | Action |\n| --- | --- |\n| Ctrl + C | copies the text |")[0],
  ).toBe("Web: what does Ctrl + C do? | Copies the text");
});

it("reads thousands of details without a closing tag", () => {
  const folded = Array.from({ length: 6_000 }, (_, i) => `<details><summary>What is part ${i}?</summary>`);
  const cards = compileImportedCards(`${folded.join("\n\n")}\n\nThe smallest unit.\n`);
  expect(cards).toContain("What is part 5999? | The smallest unit.");
});

describe("text after a question", () => {
  it.each([
    ["a remark in brackets", "- What is a pod? (in Kubernetes)"],
    ["a hint", "**What is a pod?**\n\n(a small unit)"],
    ["a task", "**What is a pod?**\n\nGive examples."],
    ["a comparison to make", "**What is a pod?**\n\nCompare pods vs. nodes."],
    ["the next number", "**1 - What is a pod?**\n\n2 - A node is a ... of a cluster."],
    ["code and options", "**What is a pod?**\n\n```\nget pods\n```\n\n- A) a unit\n- B) a node"],
  ])("is no answer if it is %s", (_, text) => {
    expect(compileImportedCards(text)).toEqual([]);
  });

  it("is no answer if it only says how many to select", () => {
    const text =
      "1. Which ones store? (Select two)\n- [ ] S3\n- [ ] EBS\n- [ ] SQS\n\n**Answer:** S3, EBS\n\n2. Which one queues?\n- [ ] S3\n- [ ] SQS\n\n**Answer:** SQS";
    expect(compileImportedCards(text)[0]).toBe("Which ones store? S3 EBS SQS | S3, EBS");
  });

  it("is the answer if it has the label, even if it is a question", () => {
    expect(compileImportedCards("Q: Wo ist die Umkleide?\nA: Where is the changing room?")).toEqual([
      "Wo ist die Umkleide? | Where is the changing room?",
    ]);
  });
});

describe("lettered statements", () => {
  it("are questions about the stem above them", () => {
    const folded = (words: string, answer: string) =>
      `<details>\n<summary>${words}</summary>\n${answer}\n</details>\n\n`;
    const text = `**1. Causes of drift are:**\n\n${folded("A. manual changes", "True - they are not kept.")}${folded("B. plans", "False - they only tell.")}`;
    expect(compileImportedCards(text)).toEqual([
      "Causes of drift are: manual changes | True - they are not kept.",
      "Causes of drift are: plans | False - they only tell.",
    ]);
  });
});

describe("Chinese headings", () => {
  it.each([
    "文件上传绕过的方式有哪些",
    "线程和进程的区别",
    "怎么进行证书校验",
    "了解过缓存吗",
    "证书过期了，怎么办",
  ])("are questions without a question mark: %s", (title) => {
    expect(compileImportedCards(`## ${title}\n\n答案在这里。`)).toEqual([`${title} | 答案在这里。`]);
  });

  it("may be answered by a text with a question word", () => {
    expect(compileImportedCards("## 什么是调度器？\n\n它决定如何分配内存。")).toHaveLength(1);
    expect(compileImportedCards("## 什么是调度器\n\n它决定如何分配内存")).toHaveLength(1);
  });

  it.each(["如何贡献", "学习如何设计系统"])("are no questions: %s", (title) => {
    expect(compileImportedCards(`## ${title}\n\n答案在这里。`)).toEqual([]);
  });
});

describe("words with their meanings after two colons", () => {
  it("stay if one of them is also a property's name", () => {
    expect(compileImportedCards("# Words\n\napple:: Apfel\ndate:: Datum\nhouse:: Haus\ntree:: Baum")).toEqual(
      ["apple | Apfel", "date | Datum", "house | Haus", "tree | Baum"],
    );
  });

  it("stay in a file with properties on other lines", () => {
    const logseq = "- What is a pod? #card\n  collapsed:: true\n  type:: basic\n\t- The smallest unit.";
    expect(compileImportedCards(`${logseq}\n\napple:: Apfel\nhouse:: Haus`)).toEqual([
      "What is a pod? | The smallest unit.",
      "apple | Apfel",
      "house | Haus",
    ]);
  });
});

describe("a glossary", () => {
  it("has its meanings on the lines below the terms", () => {
    const text = ["Cache", "Queue", "Bus"].map((name) => `**${name}** : \nA store that is fast.\n\n`);
    expect(compileImportedCards(text.join(""))).toContain("What is Queue? | A store that is fast.");
    expect(compileImportedCards(text.slice(1).join(""))).toEqual([]);
  });
});

describe("a deck's text about itself", () => {
  it("makes no cards", () => {
    const text =
      "# Week 1\n\n**Total Cards:** 20\n\n## Review Intervals\n\n- **Young**: less than three weeks\n- **Mature**: three weeks or more\n\n## How to Use These Flashcards\n\n1. Open the file.\n2. Review a card.\n3. Close the file.\n\n## Cards\n\nWhat is a pod?\n?\nThe smallest unit.";
    expect(compileImportedCards(text)).toEqual(["What is a pod? | The smallest unit."]);
  });
});
