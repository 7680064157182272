import { expect, it } from "vitest";
import { findMutants } from "./findMutants";

const mutationsOf = (text: string) =>
  findMutants(text).map(
    ({ start, end, replacement }) => text.slice(0, start) + replacement + text.slice(end),
  );

it.each([
  ["x < 3 ? a : b;", ["true ? a : b;", "false ? a : b;", "x <= 3 ? a : b;", "x < 4 ? a : b;"]],
  ["if (!done) stop();", ["if (true) stop();", "if (false) stop();", "if ( done) stop();", "if (!done) ;"]],
  [
    "const c = list.filter(test).some(check);",
    ["const c = list.some(check);", "const c = list.filter(test).every(check);"],
  ],
  [
    'const d = kind === "a" && ready;',
    [
      'const d = kind !== "a" && ready;',
      'const d = kind === "" && ready;',
      'const d = kind === "a" || ready;',
    ],
  ],
  ["const f = count.toString(36);", ["const f = count.toString(37);"]],
  ['const e = text !== "";', ['const e = text === "";', 'const e = text !== "x";']],
])("finds the mutants of %s", (text, expected) => {
  const found = mutationsOf(text).filter((mutation) => mutation !== ";");
  expect(found.toSorted()).toEqual(expected.toSorted());
});

it("leaves types, imports, joined texts and data alone", () => {
  const text = `import { a } from "./a";
type Size = 1 | 2 | "three";
const label: Size = "three";
const text = "a" + label + \`b\`;
`;
  expect(mutationsOf(text)).toEqual([]);
});

it("finds mutants in a real file, and each of them still parses", () => {
  const text =
    "export function f(x: number): number { let sum = 0; for (let i = 0; i < x; i += 1) sum += i; return sum; }";
  expect(mutationsOf(text).length).toBeGreaterThan(4);
  for (const mutation of mutationsOf(text)) expect(() => findMutants(mutation)).not.toThrow();
});
