/** `C:` and `{{…}}`: a sentence with words to fill in. */
import type { Block, Inline, Prose } from "../domain/deck";
import { plain } from "../domain/words";
import { type Spot, addCard, formers, wantsCards } from "./draft";
import { unlinked } from "./inline";
import type { Marks } from "./marks";
import { slug } from "./slug";

type Cloze = Extract<Inline, { type: "cloze" }>;

/** The paragraph as it is read, with its holes; the cards are added. Undefined if it has none that can be used. */
export function addCloze(text: Prose, spot: Spot, marks: Marks): Block | undefined {
  const complain = (message: string): undefined => {
    spot.draft.complain.mistake(spot.line, message);
  };
  const holed = withHoles(text);
  if (holed === undefined)
    return complain('"{{" and "}}" that don\'t pair. Close each deletion in the paragraph where it opens.');
  const holes = holed.filter((part): part is Cloze => typeof part !== "string" && part.type === "cloze");
  if (holes.length === 0) return complain("a cloze that hides nothing. Put {{ }} around the words to hide.");
  if (holes.some((hole) => plain(hole.children).trim() === ""))
    return complain("a deletion without words. Write them between {{ and }}.");
  const grouped = withGroups(holed);
  if (wantsCards(spot)) addCards(grouped, spot, marks);
  return { type: "paragraph", text: grouped };
}

function addCards(text: Prose, spot: Spot, marks: Marks): void {
  const { draft, section } = spot;
  const holes = text.filter((part): part is Cloze => typeof part !== "string" && part.type === "cloze");
  const groups = [...new Set(holes.map(({ group }) => group))];
  for (const group of groups) {
    const ofGroup = holes.filter((hole) => hole.group === group);
    const hidden = slug(ofGroup.map(({ children }) => plain(children)).join(" "));
    const name = marks.id === undefined ? hidden : `${marks.id}${groups.length > 1 ? `-${group}` : ""}`;
    if (name === "") {
      draft.complain.mistake(
        spot.line,
        "a deletion that has no words to make a name of. Pin one: <!-- id: … -->.",
      );
      continue;
    }
    const fact = `${draft.chapter}/${section.id}/${name}`;
    const was = formers(marks.was, spot).map(({ says, ids }) => ({
      says,
      ids: groups.length === 1 ? ids : withNumber(ids, group, group === groups[0]),
    }));
    addCard(spot, fact, "cloze", { kind: "cloze", text: unlinked(text), group }, spot.line, was);
  }
}

/** Of a text with several cards: the name with the card's number; the first may have been the only one. */
const withNumber = (ids: readonly string[], group: number, first: boolean): readonly string[] =>
  ids.flatMap((id) => (first ? [`${id}-${group}`, id] : [`${id}-${group}`]));

/** Every deletion a hole of group 0, unless it says `c1::`; undefined if a brace has no partner. */
function withHoles(text: Prose): Prose | undefined {
  const done: Inline[] = [];
  let open: Inline[] | undefined;
  for (const part of text) {
    if (typeof part !== "string") {
      (open ?? done).push(part);
      continue;
    }
    for (const piece of part.split(/(\{\{|\}\})/)) {
      if (piece === "{{") {
        if (open) return undefined;
        open = [];
      } else if (piece === "}}") {
        if (!open) return undefined;
        done.push(holeOf(open));
        open = undefined;
      } else if (piece !== "") (open ?? done).push(piece);
    }
  }
  return open ? undefined : done;
}

function holeOf(inside: readonly Inline[]): Cloze {
  const parts = [...inside];
  const [first] = parts;
  let group = 0;
  if (typeof first === "string") {
    const numbered = /^\s*c(\d{1,3})::/.exec(first);
    if (numbered) {
      group = Number(numbered[1]);
      parts[0] = first.slice(numbered[0].length);
    }
  }
  const last = parts.at(-1);
  const cut = typeof last === "string" ? last.lastIndexOf("::") : -1;
  const hint = typeof last === "string" && cut !== -1 ? last.slice(cut + 2).trim() : "";
  if (typeof last === "string" && cut !== -1) parts[parts.length - 1] = last.slice(0, cut);
  return {
    type: "cloze",
    group,
    ...(hint === "" ? {} : { hint }),
    children: parts.filter((part) => part !== ""),
  };
}

/** A deletion without a number is a group of its own. */
function withGroups(text: Prose): Prose {
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
