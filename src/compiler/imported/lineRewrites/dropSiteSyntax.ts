/** Drops what site generators add to Markdown: Liquid and Hugo tags, kramdown's attributes, MDX imports and components. Each line becomes one string, perhaps with line ends. */
import { findFenced } from "../../markdown/fences";
import { rewriteOutsideCode } from "./rewriteOutsideCode";

const attribute = /\s*\{:?\s*(?:[.#][\w-]+|[\w-]+=(?:"[^"]*"|'[^']*'|[\w.-]+))(?:\s+[^{}]*)?\s*\}\s*$/;
const attributeLine = /^\s*\{:\s*[^{}]*\}\s*$/;
const tag = /\{%-?\s*\/?[\w-]+[^%]*%\}|\{\{[<%][^{}]*[>%]\}\}/g;
const moduleLine =
  /^(?:import\s+(?:[\w*{].*\sfrom\s+)?["'][^"']+["'];?|export\s+(?:const|default|function)\b.*)\s*$/;
/** Not `<Esc>` and other keys. */
const componentTag =
  /<(?!(?:Esc|CR|Enter|Tab|Space|Leader|Up|Down|Left|Right|BS|Del)>)\/?[A-Z][\w.]*(?:\s[^<>]*)?\/?>/g;

export function dropSiteSyntax(lines: readonly string[]): readonly string[] {
  const opened = lines.map((line) =>
    line
      .replace(/^(\s*)\{%-?\s*highlight\s+(\w+)[^%]*%\}\s*$/, "$1```$2")
      .replace(/^(\s*)\{%-?\s*endhighlight\s*-?%\}\s*$/, "$1```"),
  );
  const fenced = findFenced(opened);
  let component: string[] | undefined;
  return opened.map((line, i) => {
    if (fenced.has(i)) return line;
    // The lines of a component's tag are attributes, not text.
    if (component || /^\s*<[A-Z][\w.]*(?:\s[^<>]*)?$/.test(line)) {
      component ??= [];
      component.push(line);
      if (!/\/>\s*$|^\s*>\s*$/.test(line)) return "";
      const choices = choicesOf(component.join("\n"));
      component = undefined;
      return choices;
    }
    const anchored = /^#{1,6}\s.*\S\s*\[\[[\w-]+\]\]\s*$/.test(line)
      ? line.replace(/\s*\[\[[\w-]+\]\]\s*$/, "")
      : line;
    if (anchored !== line) return anchored;
    if (attributeLine.test(line) || moduleLine.test(line)) return "";
    const withoutTags = line.includes("{") ? dropOutsideCode(line, tag).replace(attribute, "") : line;
    return /<\/?[A-Z]/.test(withoutTags) ? dropOutsideCode(withoutTags, componentTag) : withoutTags;
  });
}

const dropOutsideCode = (line: string, pattern: RegExp): string =>
  rewriteOutsideCode(line, (text) => [text.replace(pattern, "")]).join("");

/** `choices={[{ text: "S3", explain: "…", correct: true }, …]}` of a quiz, rewritten to a task list and the explanation of the right choice. */
function choicesOf(component: string): string {
  const [, list = ""] = /\bchoices=\{\[([\s\S]*)\]\}/.exec(component) ?? [];
  const choices = list.split(/\}\s*,?\s*(?=\{|$)/).flatMap((choice) => {
    const text = stringOf("text", choice);
    return text === undefined
      ? []
      : [{ text, isRight: /\bcorrect:\s*true/.test(choice), why: stringOf("explain", choice) }];
  });
  const right = choices.find(({ isRight }) => isRight);
  if (!right) return "";
  const tasks = choices.map(({ text, isRight }) => `- [${isRight ? "x" : " "}] ${text}`);
  return ["", ...tasks, "", right.why ?? "", ""].join("\n");
}

const stringOf = (name: string, choice: string): string | undefined =>
  new RegExp(`\\b${name}:\\s*(["'\`])((?:\\\\.|(?!\\1)[^\\\\])*)\\1`)
    .exec(choice)?.[2]
    ?.replace(/\\(.)/g, "$1")
    .replace(/\s+/g, " ");
