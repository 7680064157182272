/** `C:` and `{{…}}`: a sentence with words to fill in. */
import type { Block, Inline, RichText } from "../../domain/deck";
import { plainTextOf } from "../../domain/plainText";
import { type BlockContext, addCard, resolveFormerNames, allowsCards } from "../draft/chapterDraft";
import { removeLinks } from "../markdown/inline";
import type { CardOptions } from "../markdown/marks";
import { slugify } from "../text/slug";

type Cloze = Extract<Inline, { type: "cloze" }>;

/** The paragraph as it is read, with its holes; the cards are added. Undefined if it has none that can be used. */
export function readCloze(text: RichText, context: BlockContext, options: CardOptions): Block | undefined {
  const reject = (message: string): undefined => {
    context.draft.report.error(context.line, message);
  };
  const parsedText = parseClozes(text);
  if (parsedText === undefined)
    return reject('"{{" and "}}" that don\'t pair. Close each deletion in the paragraph where it opens.');
  const clozes = parsedText.filter(
    (part): part is Cloze => typeof part !== "string" && part.type === "cloze",
  );
  if (clozes.length === 0) return reject("a cloze that hides nothing. Put {{ }} around the words to hide.");
  if (clozes.some((cloze) => plainTextOf(cloze.children).trim() === ""))
    return reject("a deletion without words. Write them between {{ and }}.");
  const groupedText = assignGroups(parsedText);
  if (allowsCards(context)) addClozeCards(groupedText, context, options);
  return { type: "paragraph", text: groupedText };
}

function addClozeCards(text: RichText, context: BlockContext, options: CardOptions): void {
  const { draft, section } = context;
  const clozes = text.filter((part): part is Cloze => typeof part !== "string" && part.type === "cloze");
  const groups = [...new Set(clozes.map(({ group }) => group))];
  for (const group of groups) {
    const groupClozes = clozes.filter((cloze) => cloze.group === group);
    const hiddenSlug = slugify(groupClozes.map(({ children }) => plainTextOf(children)).join(" "));
    const name =
      options.id === undefined ? hiddenSlug : `${options.id}${groups.length > 1 ? `-${group}` : ""}`;
    if (name === "") {
      draft.report.error(
        context.line,
        "a deletion that has no words to make a name of. Pin one: <!-- id: … -->.",
      );
      continue;
    }
    const fact = `${draft.chapter}/${section.id}/${name}`;
    const formerNames = resolveFormerNames(options.formerNames, context).map(
      ({ name: formerName, candidateIds }) => ({
        name: formerName,
        candidateIds:
          groups.length === 1 ? candidateIds : numberedIds(candidateIds, group, group === groups[0]),
      }),
    );
    addCard(
      context,
      fact,
      "cloze",
      { kind: "cloze", text: removeLinks(text), group },
      context.line,
      formerNames,
    );
  }
}

/** Of a text with several cards: the name with the card's number; the first may have been the only one. */
const numberedIds = (ids: readonly string[], group: number, isFirst: boolean): readonly string[] =>
  ids.flatMap((id) => (isFirst ? [`${id}-${group}`, id] : [`${id}-${group}`]));

/** Every deletion a hole of group 0, unless it says `c1::`; undefined if a brace has no partner. */
function parseClozes(text: RichText): RichText | undefined {
  const inlines: Inline[] = [];
  let openCloze: Inline[] | undefined;
  for (const part of text) {
    if (typeof part !== "string") {
      (openCloze ?? inlines).push(part);
      continue;
    }
    for (const piece of part.split(/(\{\{|\}\})/)) {
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
  return openCloze ? undefined : inlines;
}

function buildCloze(inlines: readonly Inline[]): Cloze {
  const parts = [...inlines];
  const [first] = parts;
  let group = 0;
  if (typeof first === "string") {
    const numberMatch = /^\s*c(\d{1,3})::/.exec(first);
    if (numberMatch) {
      group = Number(numberMatch[1]);
      parts[0] = first.slice(numberMatch[0].length);
    }
  }
  const last = parts.at(-1);
  const hintIndex = typeof last === "string" ? last.lastIndexOf("::") : -1;
  const hint = typeof last === "string" && hintIndex !== -1 ? last.slice(hintIndex + 2).trim() : "";
  if (typeof last === "string" && hintIndex !== -1) parts[parts.length - 1] = last.slice(0, hintIndex);
  return {
    type: "cloze",
    group,
    ...(hint === "" ? {} : { hint }),
    children: parts.filter((part) => part !== ""),
  };
}

/** A deletion without a number is a group of its own. */
function assignGroups(text: RichText): RichText {
  const used = new Set(
    text.flatMap((part) => (typeof part !== "string" && part.type === "cloze" ? [part.group] : [])),
  );
  let next = 1;
  return text.map((part) => {
    if (typeof part === "string" || part.type !== "cloze" || part.group !== 0) return part;
    while (used.has(next)) next += 1;
    used.add(next);
    return { ...part, group: next };
  });
}
