/** Marks: what an author says about a line or a block in an HTML comment. */
import type { Html, Nodes, Root } from "mdast";
import type { Complaints } from "./problem";
import { nodesIn } from "./walk";

export type Marks = {
  readonly id?: string;
  /** Former names. */
  readonly was: readonly string[];
  readonly ask?: string;
  readonly name?: string;
  readonly list?: string;
  readonly noCards: boolean;
  /** Its terms are asked; the list as a whole isn't. */
  readonly noList: boolean;
  readonly oneWay: boolean;
  readonly tags: readonly string[];
};

export const noMarks: Marks = { was: [], noCards: false, noList: false, oneWay: false, tags: [] };

/** One comment of a guide that is a mark. */
export type Mark = { readonly name: string; readonly value: string; readonly line: number };

/** The marks of a chapter, by the piece of HTML that they stand in, until somebody takes them. */
export type Untaken = Map<Html, readonly Mark[]>;

const names = new Set([
  "id",
  "was",
  "retired",
  "ask",
  "name",
  "list",
  "no cards",
  "no list",
  "one way",
  "tags",
]);
const flags = new Set(["no cards", "no list", "one way"]);
const comment = /<!--([\s\S]*?)-->/g;

export function marksOf(root: Root, complain: Complaints): Untaken {
  const untaken: Untaken = new Map();
  for (const node of nodesIn(root)) {
    const marks = node.type === "html" ? marksIn(node, complain) : [];
    if (node.type === "html" && marks.length > 0) untaken.set(node, marks);
  }
  return untaken;
}

/** The marks among these nodes. They are taken once: what is left in the end was read by nobody. */
export function take(nodes: readonly Nodes[], untaken: Untaken): readonly Mark[] {
  return nodes.flatMap((node) => {
    const marks = node.type === "html" ? untaken.get(node) : undefined;
    if (node.type === "html") untaken.delete(node);
    return marks ?? [];
  });
}

/** The marks in a piece of HTML. Other comments are nobody's business but their author's. */
function marksIn({ value: html, position }: Html, complain: Complaints): Mark[] {
  const line = position?.start.line ?? 1;
  const marks: Mark[] = [];
  for (const found of html.matchAll(comment)) {
    const at = line + html.slice(0, found.index).split("\n").length - 1;
    const text = (found[1] ?? "").trim();
    const colon = text.indexOf(":");
    const name = (colon === -1 ? text : text.slice(0, colon)).trim();
    const value = colon === -1 ? "" : text.slice(colon + 1).trim();
    if (!names.has(name)) {
      if (resembles(name)) complain.mistake(at, `"${name}" is no mark. Known are ${[...names].join(", ")}.`);
      continue;
    }
    if (!flags.has(name) && value === "")
      complain.mistake(at, `the mark "${name}" says nothing. Write <!-- ${name}: … -->.`);
    else if (name === "id" && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value))
      complain.mistake(
        at,
        `the id "${value}" is not made of small letters, digits and single hyphens. Change it.`,
      );
    else marks.push({ name, value, line: at });
  }
  return marks;
}

const resembles = (name: string): boolean =>
  /^(ids?|was|alias|retire[ds]?|asks?|names?|lists?|no[- ]?cards?|no[- ]?lists?|one[- ]?way|tags?)$/i.test(
    name,
  );

export function marked(marks: readonly Mark[]): Marks {
  const last = (name: string) => marks.findLast((mark) => mark.name === name)?.value;
  const text = (name: "id" | "ask" | "name" | "list") => {
    const value = last(name);
    return value === undefined ? {} : { [name]: value };
  };
  return {
    ...text("id"),
    ...text("ask"),
    ...text("name"),
    ...text("list"),
    was: marks.filter(({ name }) => name === "was").map(({ value }) => value),
    noCards: last("no cards") !== undefined,
    noList: last("no list") !== undefined,
    oneWay: last("one way") !== undefined,
    tags: (last("tags") ?? "")
      .split(",")
      .map((tag) => tag.trim())
      .filter(Boolean),
  };
}
