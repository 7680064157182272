/** What site generators add to Markdown: Liquid and Hugo tags, kramdown's attributes, MDX imports and components. One line in, one line out. */
import { findFenced } from "./fences";

const attribute = /\s*\{:?\s*(?:[.#][\w-]+|[\w-]+=(?:"[^"]*"|'[^']*'|[\w.-]+))(?:\s+[^{}]*)?\s*\}\s*$/;
const attributeLine = /^\s*\{:\s*[^{}]*\}\s*$/;
const tag = /\{%-?\s*\/?[\w-]+[^%]*%\}|\{\{[<%][^{}]*[>%]\}\}/g;
const moduleLine =
  /^(?:import\s+(?:[\w*{].*\sfrom\s+)?["'][^"']+["'];?|export\s+(?:const|default|function)\b.*)\s*$/;
const componentTag = /<\/?[A-Z][\w.]*(?:\s[^<>]*)?\/?>/g;

export function dropSiteSyntax(lines: readonly string[]): readonly string[] {
  const opened = lines.map((line) =>
    line
      .replace(/^(\s*)\{%-?\s*highlight\s+(\w+)[^%]*%\}\s*$/, "$1```$2")
      .replace(/^(\s*)\{%-?\s*endhighlight\s*-?%\}\s*$/, "$1```"),
  );
  const fenced = findFenced(opened);
  let isInComponent = false;
  return opened.map((line, i) => {
    if (fenced.has(i)) return line;
    // A component over several lines has its values, no text.
    if (isInComponent) {
      isInComponent = !/\/>\s*$|^\s*>\s*$/.test(line);
      return "";
    }
    if (/^\s*<[A-Z][\w.]*(?:\s[^<>]*)?$/.test(line)) {
      isInComponent = true;
      return "";
    }
    if (attributeLine.test(line) || moduleLine.test(line)) return "";
    const own = line.includes("{")
      ? outsideCode(line, (text) => text.replace(tag, "")).replace(attribute, "")
      : line;
    return /<\/?[A-Z]/.test(own) ? outsideCode(own, (text) => text.replace(componentTag, "")) : own;
  });
}

/** Edits what stands between pieces of code within a line. */
const outsideCode = (line: string, edit: (text: string) => string): string =>
  line
    .split(/(`[^`]*`)/)
    .map((part, i) => (i % 2 === 0 ? edit(part) : part))
    .join("");
