/** Finds the places of a source file where a small change should make a test fail. */
import { parseSync } from "vite";

/** A replacement of the text from `start` to `end` (exclusive), in UTF-16 units. */
export type Mutant = { readonly start: number; readonly end: number; readonly replacement: string };

type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<
  Record<string, unknown>
>;

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && "start" in value && "end" in value;

const operatorSwaps: Readonly<Record<string, string>> = {
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "===": "!==",
  "!==": "===",
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  "%": "*",
  "&&": "||",
  "||": "&&",
  "+=": "-=",
  "-=": "+=",
  "||=": "&&=",
};

const methodSwaps: ReadonlyMap<string, string> = new Map([
  ["some", "every"],
  ["every", "some"],
  ["min", "max"],
  ["max", "min"],
]);
/** Methods that return something like their object, so that the call can be left out. */
const droppedMethods: ReadonlySet<string> = new Set(["filter", "toSorted", "toReversed", "slice"]);

/** The mutants of a TypeScript file, in the order of the text. */
export function findMutants(text: string): readonly Mutant[] {
  const { program, errors } = parseSync("file.ts", text);
  if (errors.length > 0) throw new Error(errors[0]?.message);
  const mutants: Mutant[] = [];
  const visit = (node: Node, parent: Node | undefined) => {
    // Types exist only for the type checker, and imports can't be changed in a way that still loads.
    if (/^TS(?!As|Satisfies|NonNull)|^Import/.test(node.type)) return;
    mutants.push(...mutantsOf(node, parent, text));
    for (const value of Object.values(node))
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, node);
  };
  for (const node of program.body) if (isNode(node)) visit(node, undefined);
  return mutants.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function mutantsOf(node: Node, parent: Node | undefined, text: string): readonly Mutant[] {
  const replace = (target: Node, replacement: string): Mutant => ({
    start: target.start,
    end: target.end,
    replacement,
  });
  switch (node.type) {
    case "BinaryExpression":
    case "LogicalExpression":
    case "AssignmentExpression":
      return swapOperator(node, text);
    case "IfStatement":
    case "ConditionalExpression":
      return isNode(node.test) ? [replace(node.test, "true"), replace(node.test, "false")] : [];
    case "UnaryExpression":
      return node.operator === "!" || node.operator === "-"
        ? [{ start: node.start, end: node.start + 1, replacement: " " }]
        : [];
    case "UpdateExpression":
      return [];
    case "ExpressionStatement":
      return [replace(node, ";")];
    case "CallExpression":
      return mutateCall(node);
    case "Literal":
      return mutateLiteral(node, parent).map((replacement) => replace(node, replacement));
    default:
      return [];
  }
}

function swapOperator({ operator, left, right }: Node, text: string): readonly Mutant[] {
  const swapped = typeof operator === "string" ? operatorSwaps[operator] : undefined;
  if (swapped === undefined || !isNode(left) || !isNode(right)) return [];
  // Texts can't be subtracted.
  if (operator === "+" && [left, right].some(isText)) return [];
  const start = text.indexOf(String(operator), left.end);
  return start < right.start ? [{ start, end: start + String(operator).length, replacement: swapped }] : [];
}

const isText = (node: Node): boolean =>
  node.type === "TemplateLiteral" ||
  (node.type === "Literal" && typeof node.value === "string") ||
  (node.type === "BinaryExpression" && [node.left, node.right].some((side) => isNode(side) && isText(side)));

function mutateCall({ callee, end }: Node): readonly Mutant[] {
  if (!isNode(callee) || callee.type !== "MemberExpression") return [];
  const { object, property } = callee;
  if (!isNode(object) || !isNode(property) || typeof property.name !== "string") return [];
  const swapped = methodSwaps.get(property.name);
  if (swapped !== undefined) return [{ start: property.start, end: property.end, replacement: swapped }];
  return droppedMethods.has(property.name) ? [{ start: object.end, end, replacement: "" }] : [];
}

const isComparison = ({ operator }: Node): boolean => operator === "===" || operator === "!==";

function mutateLiteral(node: Node, parent: Node | undefined): readonly string[] {
  switch (typeof node.value) {
    case "number":
      return [String(node.value + 1)];
    case "boolean":
      return [String(!node.value)];
    case "string":
      // Only texts that decide something: other texts are data.
      return parent?.type === "SwitchCase" || (parent && isComparison(parent))
        ? [node.value === "" ? '"x"' : '""']
        : [];
    default:
      return [];
  }
}
