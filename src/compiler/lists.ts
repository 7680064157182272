/** Cards out of lists: terms both ways, the members of something, the steps of a procedure. */
import type { List, ListItem } from "mdast";
import type { Inline, Prose } from "../domain/deck";
import { plain } from "../domain/words";
import { textOf } from "./blocks";
import { type Spot, addCard, factId, formers, wantsCards } from "./draft";
import { trimmed, unlinked } from "./inline";
import { type Marks, marked, take } from "./marks";
import { filled, isQuestion, paragraph, sentence, withoutColon } from "./template";
import { nodesIn } from "./walk";

type Term = {
  readonly name: string;
  readonly meaning: Prose;
  readonly marks: Marks;
  readonly line: number;
};

const members = { fewest: 2, most: 9, words: 8 };
const fewestSteps = 3;

export function addListCards(list: List, spot: Spot): void {
  if (!wantsCards(spot) || isContents(list)) {
    // Marks that say nothing of cards that aren't made are no mistake.
    take(nodesIn(list), spot.draft.untaken);
    return;
  }
  const items = list.children.map((item) => firstWords(item, spot));
  const terms = list.ordered ? [] : list.children.flatMap((item) => termOf(item, spot) ?? []);
  for (const term of terms) addTerm(term, spot);
  const whole = items.filter((text): text is Prose => text !== undefined && text.length > 0);
  if (whole.length < items.length) return;
  if (list.ordered) {
    if (items.length >= fewestSteps) addWhole(spot, "order", "steps", whole);
    return;
  }
  if (spot.marks.noList || items.length < members.fewest || items.length > members.most) return;
  if (terms.length === items.length)
    addWhole(
      spot,
      "list",
      "members",
      terms.map(({ name }) => [name]),
    );
  else if (terms.length === 0 && list.children.every(isShort)) addWhole(spot, "list", "members", whole);
}

/** Links into the same page: a table of contents. */
const isContents = (list: List): boolean =>
  list.children.every(({ children }) =>
    children.every(
      (child) =>
        (child.type === "list" && isContents(child)) ||
        (child.type === "paragraph" &&
          child.children.every((each) => each.type === "link" && each.url.startsWith("#"))),
    ),
  );

const isShort = (item: ListItem): boolean => {
  const [only, ...more] = item.children;
  if (more.length > 0 || only?.type !== "paragraph") return false;
  const words = only.children
    .map((child) => ("value" in child && child.type !== "html" ? child.value : "x"))
    .join(" ");
  return words.split(/\s+/).filter(Boolean).length <= members.words;
};

function firstWords(item: ListItem, { draft }: Spot): Prose | undefined {
  const [first] = item.children;
  return first?.type === "paragraph" ? unlinked(textOf(first.children, draft.around)) : undefined;
}

/** `**Term**: meaning`, `**[Term](https://…)**: meaning` or `**Term:** meaning`. */
function termOf(item: ListItem, spot: Spot): Term | undefined {
  const [first] = item.children;
  if (first?.type !== "paragraph") return undefined;
  const [head, ...rest] = textOf(first.children, spot.draft.around);
  const name = head === undefined ? "" : boldWords(head);
  const [next, ...more] = rest;
  if (name === "" || typeof next !== "string") return undefined;
  const outside = /^\s*:\s*/.exec(next);
  if (!outside && !name.endsWith(":")) return undefined;
  const meaning = trimmed([next.slice(outside?.[0].length ?? 0), ...more]);
  if (meaning.length === 0) return undefined;
  const line = item.position?.start.line ?? spot.line;
  const marks = marked(take(first.children, spot.draft.untaken));
  return { name: name.replace(/:$/, "").trim(), meaning, marks, line };
}

function boldWords(head: Inline): string {
  if (typeof head === "string" || head.type === "break" || head.type === "code") return "";
  if (head.type === "strong") return plain(head.children).trim();
  const [only, ...more] = head.type === "link" ? head.children : [];
  return only !== undefined && more.length === 0 ? boldWords(only) : "";
}

function addTerm({ name, meaning, marks, line }: Term, spot: Spot): void {
  if (marks.noCards) return;
  const fact = factId(spot, marks, name);
  if (fact.endsWith("/")) return;
  const list = spot.marks;
  const tagged = { ...spot, marks: { ...list, tags: [...list.tags, ...marks.tags] } };
  const ask = marks.ask ?? list.ask;
  const strong: Prose = [{ type: "strong", children: [name] }];
  const front = ask === undefined ? [paragraph(["What is ", ...strong, "?"])] : filled(ask, { term: name });
  const was = formers(marks.was, spot);
  addCard(tagged, fact, "meaning", { kind: "term", front, back: [paragraph(sentence(meaning))] }, line, was);
  if (marks.oneWay || list.oneWay) return;
  const question = marks.name ?? list.name;
  const which: Prose = question === undefined ? [...spot.section.title, ": which one is this?"] : [question];
  const described = paragraph(sentence(masked(unlinked(meaning), name)));
  addCard(
    tagged,
    fact,
    "name",
    { kind: "term", front: [paragraph(which), described], back: [paragraph(strong)] },
    line,
    was,
  );
}

/** The meaning without the name that is asked for: whole, without its brackets, and what stands in them. */
function masked(text: Prose, name: string): Prose {
  const [, outside = "", inside = ""] = /^(.*\S)\s*\(([^()]+)\)$/.exec(name) ?? [];
  const names = [name, outside, inside].filter((each) => each.trim() !== "");
  const either = names.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  const word = new RegExp(`(?<![\\p{L}\\p{N}])(?:${either})(?![\\p{L}\\p{N}])`, "giu");
  const hide = (parts: Prose): Prose =>
    parts.map((part): Inline => {
      if (typeof part === "string") return part.replace(word, "…");
      if (part.type === "code") return { ...part, text: part.text.replace(word, "…") };
      return part.type === "break" ? part : { ...part, children: hide(part.children) };
    });
  return hide(text);
}

/** The card that asks for all of a list. A section has one without a name of its own; more need one. */
function addWhole(spot: Spot, kind: "order" | "list", subject: string, items: readonly Prose[]): void {
  const { draft, section, marks, leadIn } = spot;
  // The list's own id names the list; its terms have theirs.
  const fact = factId(spot, marks, subject);
  const side = kind;
  if (marks.id === undefined && draft.origins.has(`${fact}:${side}`)) {
    draft.complain.warning(
      spot.line,
      `the second list of this section gives no card of its own. Name it with <!-- id: … --> if it should, or mark it <!-- no cards -->.`,
    );
    return;
  }
  const given = kind === "order" ? marks.ask : marks.list;
  const title = leadIn ? withoutColon(leadIn) : undefined;
  const question = (): Prose => {
    if (kind === "order")
      return title
        ? [...title, ": which steps, in order?"]
        : ["What are the steps of ", ...section.title, ", in order?"];
    if (title) return [...title, `: name the ${items.length}.`];
    return isQuestion(section.title) ? section.title : [`Name the ${items.length}: `, ...section.title, "."];
  };
  const front = given === undefined ? [paragraph(unlinked(question()))] : filled(given, {});
  addCard(spot, fact, side, { kind, front, items }, spot.line, formers(marks.was, spot));
}
