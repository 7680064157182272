/** No module of src has state of its own: two apps in one process share nothing, and no test has to reset modules. */
import { readFileSync, readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { type ESTree, parseSync } from "vite";
import { expect, it } from "vitest";

const src = resolve(import.meta.dirname, "../src");

/** Collections that are filled while the module loads, and caches of pure functions: both behave like constants. */
const allowed = [
  "content/Code.tsx: highlighter",
  "domain/events/cardEvents.ts: cardEventIndexes",
  "domain/events/seqRange.ts: rangesByWriter",
  "domain/planning/person/repeatSecondsLeft.ts: repeatsByModel",
  "domain/scheduling/fsrs.ts: algorithms",
];

const mutableClasses: ReadonlySet<string> = new Set(["Map", "Set", "WeakMap", "WeakSet", "Array"]);
/** Functions named `create…` make something that has state, except these. */
const statelessCreators: ReadonlySet<string> = new Set(["createContext", "createPersistentMap"]);

function findModuleState(file: string, text: string): readonly string[] {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  return program.body.flatMap((statement) => {
    const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
    if (declaration?.type !== "VariableDeclaration" || declaration.declare === true) return [];
    return declaration.declarations
      .filter((each) => declaration.kind !== "const" || isMutable(each))
      .map(({ id }) => `${file}: ${id.type === "Identifier" ? id.name : id.type}`);
  });
}

function isMutable({ id, init }: ESTree.VariableDeclarator): boolean {
  if (init === null || id.type !== "Identifier" || !hasState(init)) return false;
  const type = id.typeAnnotation?.typeAnnotation;
  return type === undefined || isMutableType(type);
}

function hasState(value: ESTree.Expression): boolean {
  switch (value.type) {
    case "ArrayExpression":
      return true;
    case "NewExpression":
      return value.callee.type === "Identifier" && mutableClasses.has(value.callee.name);
    case "CallExpression":
      return isCreator(value.callee);
    case "TSAsExpression":
    case "TSSatisfiesExpression":
      return isMutableType(value.typeAnnotation) && hasState(value.expression);
    default:
      return false;
  }
}

/** `create`, `createStore()(…)`, `createDecksStore(…)`. */
function isCreator(callee: ESTree.Expression): boolean {
  if (callee.type === "CallExpression") return isCreator(callee.callee);
  if (callee.type !== "Identifier") return false;
  return /^create($|[A-Z])/.test(callee.name) && !statelessCreators.has(callee.name);
}

/** `T[]`, `[T, U]`, `Map<…>`, a store; not `readonly T[]`, `as const`, `ReadonlySet<…>`. */
function isMutableType(type: ESTree.TSType): boolean {
  if (type.type === "TSArrayType" || type.type === "TSTupleType") return true;
  if (type.type !== "TSTypeReference" || type.typeName.type !== "Identifier") return false;
  const { name } = type.typeName;
  return mutableClasses.has(name) || /Store(Api)?$/.test(name);
}

it("has no state in a module of src, except for caches of pure functions", () => {
  const files = readdirSync(src, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith(".d.ts"))
    .map((entry) => join(entry.parentPath, entry.name));
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) => findModuleState(relative(src, file), readFileSync(file, "utf8")));
  expect(found.toSorted()).toEqual(allowed);
});

it.each([
  "let count = 0;",
  "export let count = 0;",
  "const pending = new Map<string, number>();",
  "const names = new Set(['a']);",
  "export const useStudy = create(() => ({ study: 1 }));",
  "const store = createStore<State>()(persist(() => ({}), {}));",
  "const index = createTextIndex();",
  "const list: string[] = [];",
  "const list = ['a'] as string[];",
])("would find %s", (text) => {
  expect(findModuleState("planted.ts", text)).toHaveLength(1);
});

it.each([
  "const names: ReadonlySet<string> = new Set(['a']);",
  "const list = ['a'] as const;",
  "const list: readonly string[] = ['a'];",
  "const Stores = createContext<Stores | undefined>(undefined);",
  "function open() { let count = 0; return () => (count += 1); }",
  "declare const build: string;",
])("allows %s", (text) => {
  expect(findModuleState("planted.ts", text)).toEqual([]);
});
