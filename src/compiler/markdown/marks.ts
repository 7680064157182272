/** Marks: what an author says about a line or a block in an HTML comment. */
import type { Html, Nodes, Root } from "mdast";
import type { Reporter } from "../source/diagnostics";
import { flattenTree } from "./tree";

export type CardOptions = {
  readonly id?: string;
  /** Former names. */
  readonly formerNames: readonly string[];
  readonly ask?: string;
  readonly name?: string;
  readonly list?: string;
  readonly noCards: boolean;
  /** Its terms are asked; the list as a whole isn't. */
  readonly noList: boolean;
  readonly oneWay: boolean;
  readonly tags: readonly string[];
};

export const defaultCardOptions: CardOptions = {
  formerNames: [],
  noCards: false,
  noList: false,
  oneWay: false,
  tags: [],
};

/** One comment of a guide that is a mark. */
export type Mark = { readonly name: string; readonly value: string; readonly line: number };

/** The marks of a chapter, by the piece of HTML that they stand in, until somebody takes them. */
export type UnusedMarks = Map<Html, readonly Mark[]>;

const markNames: ReadonlySet<string> = new Set([
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
const namesWithoutValue: ReadonlySet<string> = new Set(["no cards", "no list", "one way"]);
const htmlComment = /<!--([\s\S]*?)-->/g;

export function collectMarks(root: Root, report: Reporter): UnusedMarks {
  const unused: UnusedMarks = new Map();
  for (const node of flattenTree(root)) {
    const marks = node.type === "html" ? parseMarks(node, report) : [];
    if (node.type === "html" && marks.length > 0) unused.set(node, marks);
  }
  return unused;
}

/** The marks among these nodes. They are taken once: what is left in the end was read by nobody. */
export function takeMarks(nodes: readonly Nodes[], unused: UnusedMarks): readonly Mark[] {
  return nodes.flatMap((node) => {
    const marks = node.type === "html" ? unused.get(node) : undefined;
    if (node.type === "html") unused.delete(node);
    return marks ?? [];
  });
}

/** The marks in a piece of HTML. Other comments are nobody's business but their author's. */
function parseMarks({ value: html, position }: Html, report: Reporter): Mark[] {
  const line = position?.start.line ?? 1;
  const marks: Mark[] = [];
  for (const match of html.matchAll(htmlComment)) {
    const commentLine = line + html.slice(0, match.index).split("\n").length - 1;
    const text = (match[1] ?? "").trim();
    const colon = text.indexOf(":");
    const name = (colon === -1 ? text : text.slice(0, colon)).trim();
    const value = colon === -1 ? "" : text.slice(colon + 1).trim();
    if (!markNames.has(name)) {
      if (isMisspelledName(name))
        report.error(commentLine, `"${name}" is no mark. Known are ${[...markNames].join(", ")}.`);
      continue;
    }
    if (!namesWithoutValue.has(name) && value === "")
      report.error(commentLine, `the mark "${name}" says nothing. Write <!-- ${name}: … -->.`);
    else if (name === "id" && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value))
      report.error(
        commentLine,
        `the id "${value}" is not made of small letters, digits and single hyphens. Change it.`,
      );
    else marks.push({ name, value, line: commentLine });
  }
  return marks;
}

const isMisspelledName = (name: string): boolean =>
  /^(ids?|was|alias|retire[ds]?|asks?|names?|lists?|no[- ]?cards?|no[- ]?lists?|one[- ]?way|tags?)$/i.test(
    name,
  );

export function toCardOptions(marks: readonly Mark[]): CardOptions {
  const lastValue = (name: string) => marks.findLast((mark) => mark.name === name)?.value;
  const textOption = (name: "id" | "ask" | "name" | "list") => {
    const value = lastValue(name);
    return value === undefined ? {} : { [name]: value };
  };
  return {
    ...textOption("id"),
    ...textOption("ask"),
    ...textOption("name"),
    ...textOption("list"),
    formerNames: marks.filter(({ name }) => name === "was").map(({ value }) => value),
    noCards: lastValue("no cards") !== undefined,
    noList: lastValue("no list") !== undefined,
    oneWay: lastValue("one way") !== undefined,
    tags: (lastValue("tags") ?? "")
      .split(",")
      .map((tag) => tag.trim())
      .filter(Boolean),
  };
}
