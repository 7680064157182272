/** A chapter as long as one wants it: 115 words and four cards a section. */
import type { Source } from "../../src/compiler/guide/chapter";

const sectionMarkdown = (i: number) => `## Part ${i} of many

- **Term ${i}**: ${`meaning${i} `.repeat(30)}

Q: What is part ${i} about?
A: ${`words${i} `.repeat(30)}

| A | B |
| - | - |
| x${i} | y |

${"prose ".repeat(40)}
`;

export const largeChapter = (sections: number): Source => ({
  file: "g/large.md",
  text: `# Large\n\n${Array.from({ length: sections }, (_, i) => sectionMarkdown(i)).join("\n")}`,
  readFigure: () => undefined,
});
