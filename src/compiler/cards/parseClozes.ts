/** Finds the cloze deletions in a text: `{{words}}`, `{{c1::words}}` or `{{c1::words::hint}}`. */
import { type Inline, type RichText } from "../../domain/deck/content";
import { type Cloze, isCloze } from "../text/cloze";

/** Undefined if braces are not in pairs. Deletions without a number get unused ones, in order. */
export function parseClozes(text: RichText): RichText | undefined {
  const inlines: Inline[] = [];
  let openCloze: Inline[] | undefined;
  for (const part of text) {
    if (typeof part !== "string") {
      (openCloze ?? inlines).push(part);
      continue;
    }
    for (const piece of part.split(/(\{\{|\}\}(?!\}))/)) {
      if (piece === "{{") {
        if (openCloze) return undefined;
        openCloze = [];
      } else if (piece === "}}") {
        if (!openCloze) return undefined;
        inlines.push(buildCloze(openCloze));
        openCloze = undefined;
      } else if (piece !== "") (openCloze ?? inlines).push(piece);
    }
  }
  return openCloze ? undefined : assignGroups(inlines);
}

/** A deletion without a number gets group 0, until `assignGroups`. */
function buildCloze(inlines: readonly Inline[]): Cloze {
  const parts = [...inlines];
  const [first] = parts;
  let group = 0;
  let mayHaveHint = false;
  if (typeof first === "string") {
    const numberMatch = /^\s*c(\d{1,3})::/.exec(first);
    if (numberMatch) {
      group = Number(numberMatch[1]);
      mayHaveHint = true;
      parts[0] = first.slice(numberMatch[0].length);
    }
  }
  const last = parts.at(-1);
  // Without a number, `::` is part of the words: `{{std::vector}}`.
  const hintIndex = mayHaveHint && typeof last === "string" ? last.lastIndexOf("::") : -1;
  const hint = typeof last === "string" && hintIndex !== -1 ? last.slice(hintIndex + 2).trim() : "";
  if (typeof last === "string" && hintIndex !== -1) parts[parts.length - 1] = last.slice(0, hintIndex);
  return {
    type: "cloze",
    group,
    ...(hint === "" ? {} : { hint }),
    children: parts.filter((part) => part !== ""),
  };
}

function assignGroups(text: RichText): RichText {
  const used = new Set(text.filter(isCloze).map(({ group }) => group));
  let next = 1;
  return text.map((part) => {
    if (!isCloze(part) || part.group !== 0) return part;
    while (used.has(next)) next += 1;
    used.add(next);
    return { ...part, group: next };
  });
}
