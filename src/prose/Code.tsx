/** Code with its words told apart: a tree of spans, never HTML as text. */
import type { Nodes, Root } from "hast";
import { createLowlight } from "lowlight";
import bash from "highlight.js/lib/languages/bash";
import dockerfile from "highlight.js/lib/languages/dockerfile";
import json from "highlight.js/lib/languages/json";
import python from "highlight.js/lib/languages/python";
import sql from "highlight.js/lib/languages/sql";
import yaml from "highlight.js/lib/languages/yaml";

/** What a guide on this subject is written in; everything else is shown as it is. */
const highlighter = createLowlight({ bash, dockerfile, json, python, sql, yaml });
highlighter.registerAlias({ bash: ["sh", "shell", "console"], json: ["jsonc"] });

type Props = { readonly lang: string; readonly text: string };

export function Code({ lang, text }: Props) {
  if (!highlighter.registered(lang)) return <code>{text}</code>;
  return <code>{spansOf(highlighter.highlight(lang, text))}</code>;
}

function spansOf(tree: Root | Extract<Nodes, { type: "element" }>) {
  return tree.children.map((node, i) => {
    if (node.type === "text") return node.value;
    if (node.type !== "element") return null;
    const name = node.properties["className"];
    return (
      <span key={i} className={Array.isArray(name) ? name.join(" ") : undefined}>
        {spansOf(node)}
      </span>
    );
  });
}
