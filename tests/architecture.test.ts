/** The plan of the house, from the README: who may import whom. A positive list, so a new folder is forbidden until it is named. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, it } from "vitest";

const src = resolve(import.meta.dirname, "../src");

type Room = {
  /** Rooms it may import beside its own files. */
  readonly rooms: readonly string[];
  /** Packages it may import, by name. */
  readonly packages: readonly string[];
};

const react = ["react", "react-dom", "wouter"];
const plan: Readonly<Record<string, Room>> = {
  main: { rooms: ["app"], packages: [] },
  app: { rooms: ["screens", "prose", "ui", "store", "domain"], packages: [...react, "virtual:pwa-register"] },
  screens: { rooms: ["prose", "ui", "store", "domain"], packages: react },
  prose: { rooms: ["ui", "domain"], packages: react },
  ui: { rooms: [], packages: react },
  store: { rooms: ["domain", "worker"], packages: ["zustand", "valibot", "idb"] },
  compiler: {
    rooms: ["domain"],
    packages: [
      "unified",
      "remark-parse",
      "remark-gfm",
      "mdast",
      "mdast-util-to-string",
      "xast-util-from-xml",
      "xast",
      "unist",
    ],
  },
  worker: { rooms: ["domain"], packages: [] },
  domain: { rooms: [], packages: [] },
};

/** The one file that may do what its room may not. */
const exceptions: readonly { readonly file: RegExp; readonly packages: readonly string[] }[] = [
  { file: /^worker\/(fsrs|memory\.worker)\.ts$/, packages: ["fsrs-browser"] },
  { file: /^prose\/Code\.tsx$/, packages: ["lowlight", "highlight.js", "hast"] },
  { file: /^domain\/memory\.ts$/, packages: ["ts-fsrs"] },
  { file: /^domain\/search\/textIndex\.ts$/, packages: ["minisearch"] },
  { file: /^screens\/library\/CardList\.tsx$/, packages: ["@tanstack/react-virtual"] },
  { file: /^compiler\/(cli|files)\.ts$/, packages: ["node:fs", "node:path", "node:process", "node:url"] },
];

type Import = { readonly file: string; readonly target: string };

/** What is wrong with an import of `target`, as the file writes it, in `file` (relative to src); undefined if nothing. */
function wrongWith({ file, target }: Import): string | undefined {
  const room = roomOf(file);
  const rules = plan[room];
  if (!rules) return `${file}: the room "${room}" is not in the plan`;
  if (!target.startsWith(".")) {
    const allowed = [
      ...rules.packages,
      ...exceptions.flatMap((each) => (each.file.test(file) ? each.packages : [])),
    ];
    const fits = allowed.some((name) => target === name || target.startsWith(`${name}/`));
    return fits ? undefined : `${file}: "${room}" may not import the package "${target}"`;
  }
  const path = join(dirname(file), target);
  if (path.startsWith("..")) {
    return /\.css$|data\/decks\//.test(path) ? undefined : `${file}: imports ${target}, outside of src`;
  }
  if (target.endsWith(".css")) return undefined;
  const there = roomOf(path);
  if (there === room) {
    return room === "screens" && screenOf(file) !== screenOf(path) && screenOf(path) !== ""
      ? `${file}: one screen may not import another (${target})`
      : undefined;
  }
  return rules.rooms.includes(there) ? undefined : `${file}: "${room}" may not import "${there}" (${target})`;
}

const roomOf = (file: string): string =>
  file.includes("/") ? (file.split("/")[0] ?? "") : file.replace(/\.tsx?$/, "");
/** The folder of a screen; empty for what all of them share. */
const screenOf = (file: string): string => (file.split("/").length > 2 ? (file.split("/")[1] ?? "") : "");

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith(".d.ts"))
    .map((entry) => relative(src, join(entry.parentPath, entry.name)));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(src, file), "utf8");
  const found = text.matchAll(/(?:from\s+|import\s*\(\s*|^import\s+)"([^"]+)"/gm);
  return Array.from(found, ([, target = ""]) => ({ file, target }));
}

const files = filesUnder(src);

it("sees the house at all", () => {
  expect(files.length).toBeGreaterThan(40);
  expect(files.flatMap(importsOf).length).toBeGreaterThan(100);
});

it("holds the plan: imports go one way", () => {
  expect(files.flatMap(importsOf).map(wrongWith).filter(Boolean)).toEqual([]);
});

it.each([
  [{ file: "domain/queue.ts", target: "zustand" }, "package"],
  [{ file: "domain/queue.ts", target: "../store/study" }, '"domain" may not import "store"'],
  [{ file: "domain/queue.ts", target: "ts-fsrs" }, "package"],
  [{ file: "ui/Button.tsx", target: "../domain/deck" }, '"ui" may not import "domain"'],
  [{ file: "store/study.ts", target: "../ui/Button" }, '"store" may not import "ui"'],
  [{ file: "compiler/cards.ts", target: "node:fs" }, "package"],
  [{ file: "compiler/cards.ts", target: "../store/decks" }, '"compiler" may not import "store"'],
  [{ file: "screens/today/TodayScreen.tsx", target: "../review/Grades" }, "one screen"],
  [{ file: "screens/today/TodayScreen.tsx", target: "../../app/App" }, '"screens" may not import "app"'],
  [{ file: "main.tsx", target: "./store/study" }, '"main" may not import "store"'],
  [{ file: "helpers/dates.ts", target: "./other" }, "not in the plan"],
  [{ file: "ui/Button.tsx", target: "../../tests/fixtures/deck" }, "outside of src"],
])("would find a planted violation: %o", (planted, complaint) => {
  expect(wrongWith(planted)).toContain(complaint);
});

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");

it("keeps time, chance and storage out of the domain", () => {
  const world =
    /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\blocalStorage\b|\bsessionStorage\b|\bindexedDB\b|\bwindow\b|\bdocument\b|\bnavigator\b|\bfetch\(/;
  const guilty = files
    .filter((file) => file.startsWith("domain/"))
    .filter((file) => world.test(withoutComments(readFileSync(join(src, file), "utf8"))));
  expect(guilty).toEqual([]);
});

it("never writes HTML as text into the page", () => {
  const guilty = files.filter((file) =>
    /dangerouslySetInnerHTML|innerHTML|\beval\(/.test(readFileSync(join(src, file), "utf8")),
  );
  expect(guilty).toEqual([]);
});

it("has no address of a download in the lock file", () => {
  const lock = resolve(src, "../package-lock.json");
  expect(existsSync(lock)).toBe(true);
  expect(readFileSync(lock, "utf8")).not.toContain('"resolved"');
});
