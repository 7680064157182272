/** Rewrites cheat sheets in code: commands with comments to terms, tasks with the command below them to questions. */
import { endsInQuestionMark } from "../../text/endsInQuestionMark";
import type { Code, PhrasingContent, RootContent } from "mdast";
import { itemOf, listOf } from "../lines";
import { type QuestionAnswer, askInPlaceOf, detailsMarker, isMarker, withPosition } from "../nodes";
import { textOf } from "../questionText";
import { isImperative } from "../../text/isImperative";

const shells =
  /^(?:|sh|bash|shell|zsh|console|terminal|cmd|bat|powershell|ps1|vim|text|txt|plaintext|shell-session)$/i;
const limits = { minEntries: 2, minTasks: 3, maxLines: 6, nameChars: 70, meaningWords: 30 };

type Entry = { readonly command: string; readonly meaning: string };

export function rewriteCodeCheatSheets(nodes: readonly RootContent[]): RootContent[] {
  const listed = nodes.map((node) => (node.type === "code" ? listEntries(node) : node));
  const folded = foldedNodes(listed);
  const tasks = listed.map((node, i) =>
    folded.has(node) ? undefined : taskOf(node, listed[i + 1], listed[i + 2]),
  );
  if (tasks.filter((task) => task !== undefined).length < limits.minTasks) return listed;
  return listed.flatMap((node, i): RootContent[] => {
    const task = tasks[i];
    if (task) return node.type === "heading" ? [node, task] : [task];
    return tasks[i - 1] ? [] : [node];
  });
}

/** The nodes inside `<details>`: steps of an answer there are no tasks. */
function foldedNodes(nodes: readonly RootContent[]): ReadonlySet<RootContent> {
  const folded = new Set<RootContent>();
  let depth = 0;
  for (const node of nodes) {
    if (isMarker(node, detailsMarker.open)) depth += 1;
    else if (isMarker(node, detailsMarker.close)) depth = Math.max(0, depth - 1);
    else if (depth > 0) folded.add(node);
  }
  return folded;
}

/** Rewrites code to a list of commands with their comments; other code stays as it is. */
function listEntries(code: Code): RootContent {
  if (!shells.test(code.lang ?? "")) return code;
  const lines = code.value.split("\n").map((line) => line.trimEnd());
  const entries = readTrailingComments(lines) ?? readOwnComments(lines);
  if (!entries || entries.length < limits.minEntries || !entries.every(isEntry)) return code;
  const items = entries.map(({ command, meaning }) => {
    const name: PhrasingContent = { type: "strong", children: [{ type: "inlineCode", value: command }] };
    return itemOf([name, { type: "text", value: `: ${meaning}` }]);
  });
  return withPosition(listOf(items), code);
}

const isEntry = ({ command, meaning }: Entry): boolean =>
  command.length <= limits.nameChars && meaning.split(/\s+/).length <= limits.meaningWords;

/** `git init   # create a repository` on each line. */
function readTrailingComments(lines: readonly string[]): readonly Entry[] | undefined {
  const filled = lines.filter((line) => line.trim() !== "");
  const entries = filled.flatMap((line): Entry[] => {
    const match = /^\s*(\S.*?)\s+#\s+(\S.*)$/.exec(line);
    return match?.[1] === undefined || match[2] === undefined || match[1].startsWith("#")
      ? []
      : [{ command: match[1], meaning: match[2] }];
  });
  return entries.length > 0 && entries.length === filled.length ? entries : undefined;
}

/** A command and its comment on lines of their own, either one first; empty lines between the pairs. */
function readOwnComments(lines: readonly string[]): readonly Entry[] | undefined {
  const groups: string[][] = [[]];
  for (const line of lines)
    if (line.trim() === "") groups.push([]);
    else groups.at(-1)?.push(line.trim());
  const entries = groups
    .filter(({ length }) => length > 0)
    .map((group): Entry | undefined => {
      const comments = group.filter((line) => line.startsWith("#"));
      const [command, ...more] = group.filter((line) => !line.startsWith("#"));
      const isInOrder = command !== undefined && [0, group.length - 1].includes(group.indexOf(command));
      if (command === undefined || more.length > 0 || comments.length === 0 || !isInOrder) return undefined;
      return { command, meaning: comments.map((line) => line.replace(/^#+\s*/, "")).join(" ") };
    });
  return entries.every((entry) => entry !== undefined) ? entries : undefined;
}

/** `* View the config` or `### View the config` with only short code below it, as a question. */
function taskOf(
  node: RootContent,
  next: RootContent | undefined,
  afterNext: RootContent | undefined,
): QuestionAnswer | undefined {
  if (next?.type !== "code" || next.value.split("\n").length > limits.maxLines) return undefined;
  const words = taskInlines(node);
  if (!words || (node.type === "heading" && afterNext && afterNext.type !== "heading")) return undefined;
  const text = textOf(words).replace(/[\s:.]+$/, "");
  if (!isImperative(text) || endsInQuestionMark(text) || text.split(/\s+/).length < 2) return undefined;
  const questionEnd = next.value.includes("\n") ? "how?" : "which command?";
  const question: PhrasingContent[] = [{ type: "text", value: `${text}: ${questionEnd}` }];
  return askInPlaceOf(node, { question, details: [], answer: [next] });
}

function taskInlines(node: RootContent): readonly PhrasingContent[] | undefined {
  if (node.type === "heading") return node.children;
  if (node.type !== "list" || node.children.length !== 1) return undefined;
  const [first, ...more] = node.children[0]?.children ?? [];
  return first?.type === "paragraph" && more.length === 0 ? first.children : undefined;
}
