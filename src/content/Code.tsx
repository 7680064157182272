/** Syntax-highlighted code, rendered as React elements and never as an HTML string. */
import type { Nodes, Root } from "hast";
import { createLowlight } from "lowlight";
import bash from "highlight.js/lib/languages/bash";
import dockerfile from "highlight.js/lib/languages/dockerfile";
import json from "highlight.js/lib/languages/json";
import python from "highlight.js/lib/languages/python";
import sql from "highlight.js/lib/languages/sql";
import yaml from "highlight.js/lib/languages/yaml";

/** The languages of the guide; code in other languages is shown without highlighting. */
const highlighter = createLowlight({ bash, dockerfile, json, python, sql, yaml });
highlighter.registerAlias({ bash: ["sh", "shell", "console"], json: ["jsonc"] });

type Props = { readonly lang: string; readonly text: string };

export function Code({ lang, text }: Props) {
  if (!highlighter.registered(lang)) return <code>{text}</code>;
  return <code>{renderSpans(highlighter.highlight(lang, text))}</code>;
}

function renderSpans(tree: Root | Extract<Nodes, { type: "element" }>) {
  return tree.children.map((node, index) => {
    if (node.type === "text") return node.value;
    if (node.type !== "element") return null;
    const classNames = node.properties["className"];
    return (
      <span key={index} className={Array.isArray(classNames) ? classNames.join(" ") : undefined}>
        {renderSpans(node)}
      </span>
    );
  });
}
