/** Questions that end with the mark of their own script: Chinese, Japanese, Arabic. */
import { describe, expect, it } from "vitest";
import { compileImportedCards, compileText } from "../../fixtures/compiler/compileText";

const examples = [
  ["Chinese", "什么是容器组？", "最小的部署单位。"],
  ["Japanese", "Podとは何ですか？", "デプロイの最小単位です。"],
  ["Arabic", "ما هي الحاوية؟", "أصغر وحدة للنشر."],
] as const;

describe.each(examples)("%s", (_, question, answer) => {
  it.each([
    ["folded", `<details>\n<summary>${question}</summary>\n\n${answer}\n</details>`],
    ["a heading", `## ${question}\n\n${answer}`],
    ["a numbered heading", `### 12. ${question}\n\n${answer}`],
    ["a heading with a link behind it", `### ${question} [↑](#top)\n\n${answer}`],
    ["bold", `**${question}**\n\n${answer}`],
    ["bold, answered on its line", `**${question}** ${answer}`],
    ["a numbered item, indented answer", `1. ${question}\n\n   ${answer}`],
    ["a bullet, answer on the line", `- ${question} ${answer}`],
    ["a table", `| Question | Answer |\n| --- | --- |\n| ${question} | ${answer} |`],
  ])("%s", (__, text) => {
    expect(compileImportedCards(`# Notes\n\n${text}`)).toEqual([`${question} | ${answer}`]);
  });

  it("in the guide's own language", () => {
    const { decks, diagnostics } = compileText(`# Guide\n\n## ${question}\n\n${answer}\n`);
    expect(diagnostics).toEqual([]);
    expect(decks[0]?.cards.map(({ kind }) => kind)).toEqual(["heading"]);
  });
});
