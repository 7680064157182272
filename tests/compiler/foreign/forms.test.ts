/** More forms in which people write: labels in other languages, HTML, what site generators add, questions without marks. */
import { describe, expect, it } from "vitest";
import { compileForeign, compileForeignCards } from "../../fixtures/compiler/compileText";

describe("labels in other languages", () => {
  it.each([
    ["Spanish", "**Pregunta 1:** Explique el pod.\n\n**Respuesta:** La unidad mínima."],
    ["Spanish letters", "P: Explique el pod.\nR: La unidad mínima."],
  ])("%s", (_, text) => {
    expect(compileForeignCards(text)).toEqual(["Explique el pod. | La unidad mínima."]);
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
    expect(compileForeignCards(text)).toEqual([card]);
  });

  it.each(["답안", "답변 보기", "答えを見る", "Ver respuesta", "Показать ответ", "查看答案"])(
    "on a folded answer: %s",
    (summary) => {
      const text = `### What is a pod?\n\n<details><summary>${summary}</summary>\n\nThe smallest unit.\n\n</details>`;
      expect(compileForeignCards(text)).toEqual(["What is a pod? | The smallest unit."]);
    },
  );

  it("on the columns of a table", () => {
    const text = "| Pregunta | Respuesta |\n| --- | --- |\n| ¿Qué es un pod? | La unidad mínima. |";
    expect(compileForeignCards(text)).toEqual(["¿Qué es un pod? | La unidad mínima."]);
  });

  it("are no labels in code, and options no answers", () => {
    expect(compileForeignCards("```\nP: a b c\nR: d\n```")).toEqual([]);
    expect(compileForeignCards("Q. Which one stores objects?\nA. EC2\nB. S3")).toEqual([]);
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
    expect(compileForeignCards(text)).toEqual([pod, drift]);
  });

  it("follows a numbered heading that sets a task", () => {
    expect(compileForeignCards("## Q1: Write a query\n\n`select 1`")).toEqual(["Write a query | select 1"]);
  });

  it("follows a question in italics", () => {
    expect(compileForeignCards("*What is a pod?*\n\nThe smallest unit.")).toEqual([pod]);
  });

  const plain = ["What is a pod?", "What is a node?", "Why is it so?"];

  it.each([
    ["on the next line", "\n"],
    ["in the next paragraph", "\n\n"],
  ])("follows a question without any mark, if the guide asks so: %s", (_, gap) => {
    const guide = plain.map((question) => `${question}${gap}It holds containers.`).join("\n\n");
    expect(compileForeignCards(guide)).toEqual(plain.map((question) => `${question} | It holds containers.`));
    expect(compileForeignCards(`${plain[0]}${gap}It holds containers.\n\nMore prose.`)).toEqual([]);
  });

  it("is none if it is only options", () => {
    expect(compileForeignCards("**Q1: Which one stores objects?**\n\nA. EC2\nB. S3")).toEqual([]);
  });
});

describe("what stands before an answer with its label", () => {
  it.each([
    ["a statement in a list", "1. True or False: A pod is a machine.\n\n   **Answer:** False"],
    ["a statement before it", "1. True or False: A pod is a machine.\n\n**Answer:** False"],
  ])("is asked: %s", (_, text) => {
    expect(compileForeignCards(`# Quiz\n\n${text}`)).toEqual(["True or False: A pod is a machine. | False"]);
  });
});

describe("options with a mark on the right one", () => {
  it.each(["- **B. S3**", "- B. S3 ✅", "- B. S3 (correct)"])("%s", (right) => {
    expect(
      compileForeignCards(`1. Which one stores objects?\n\n   - A. EC2\n   ${right}\n   - C. RDS`),
    ).toEqual(["Which one stores objects? A. EC2 B. S3 C. RDS | B. S3"]);
  });

  it("are no answer without one", () => {
    expect(compileForeignCards("1. Which one stores objects?\n\n   - A. EC2\n   - B. S3")).toEqual([]);
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
    expect(compileForeignCards(`## What is a pod?\n\n${html}`)).toEqual([`What is a pod? | ${back}`]);
  });

  it("explains terms in a definition list", () => {
    const text = "# Words\n\n<dl>\n  <dt>Pod</dt>\n  <dd>The smallest unit</dd>\n</dl>";
    expect(compileForeignCards(text)).toEqual([
      "Words: what is Pod? | The smallest unit",
      "Words: which one is this? The smallest unit | Pod",
    ]);
  });

  it("stays as it is in code", () => {
    const text = "## What is a list?\n\n```html\n<ul>\n<li>One</li>\n</ul>\n```";
    expect(compileForeignCards(text)).toEqual(["What is a list? | <ul>\n<li>One</li>\n</ul>"]);
  });

  it("keeps the lines of what follows", () => {
    const html = "<ul><li>a</li><li>b</li><li>c</li></ul>";
    const { diagnostics } = compileForeign(`${html}\n\n${html}\n\n![](x.png)\n`);
    expect(diagnostics.find(({ message }) => /picture/.test(message))?.line).toBe(5);
  });
});

describe("what a site generator adds", () => {
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
  ])("isn't read: %s", (_, text) => {
    expect(compileForeignCards(text)).toEqual(["What is a pod? | The smallest unit."]);
  });

  it("is code where it says so", () => {
    const text = "## How do you list?\n\n{% highlight sh %}\nls {{ x }}\n{% endhighlight %}";
    expect(compileForeignCards(text)).toEqual(["How do you list? | ls {{ x }}"]);
  });
});
