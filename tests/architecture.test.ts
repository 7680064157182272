/** The import table of docs/architecture.md: who may import whom, packages included. A new folder or package is forbidden until it is named here. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const src = resolve(import.meta.dirname, "../src");

type Folder = {
  /** Folders that it may import, besides itself. */
  readonly folders: readonly string[];
  /** Packages that any of its files may import. */
  readonly packages: readonly string[];
};

const importTable: Readonly<Record<string, Folder>> = {
  main: { folders: ["app"], packages: [] },
  app: {
    folders: ["features", "components", "hooks", "browser", "state", "storage", "domain"],
    packages: ["react", "react-dom", "react-router"],
  },
  features: {
    folders: ["content", "components", "hooks", "browser", "state", "domain"],
    packages: ["react", "react-router"],
  },
  content: { folders: ["components", "domain"], packages: ["react", "react-router"] },
  components: { folders: ["hooks"], packages: ["react", "react-router"] },
  hooks: { folders: ["browser"], packages: ["react"] },
  browser: { folders: [], packages: [] },
  state: { folders: ["storage", "domain", "workers"], packages: ["zustand"] },
  storage: { folders: ["domain"], packages: ["idb", "valibot"] },
  compiler: { folders: ["domain"], packages: ["mdast"] },
  workers: { folders: ["domain"], packages: [] },
  domain: { folders: [], packages: [] },
};

/**
 * The order inside the domain: what each of its folders (and settings.ts) may import. Each one may name only those above it,
 * so that there are no cycles.
 */
const domainTable: Readonly<Record<string, readonly string[]>> = {
  time: [],
  ids: [],
  text: [],
  random: [],
  collections: ["random"],
  deck: ["ids"],
  scheduling: ["ids", "random", "time"],
  settings: ["scheduling", "time"],
  events: ["collections", "deck", "ids", "scheduling", "text", "time"],
  study: ["collections", "deck", "events", "ids", "random", "scheduling", "settings", "text", "time"],
  optimizer: ["events", "scheduling", "time"],
  planning: ["collections", "deck", "events", "ids", "random", "scheduling", "settings", "study", "time"],
  interview: ["collections", "deck", "events", "ids", "study", "time"],
  grading: ["collections", "deck", "events", "text"],
  progress: ["deck", "events", "ids", "interview", "planning", "scheduling", "study", "time"],
  search: ["deck", "events", "ids", "scheduling", "settings", "study", "text", "time"],
};

/** The same for the compiler; the files of its root, its command line, may import them all. */
const compilerTable: Readonly<Record<string, readonly string[]>> = {
  text: [],
  source: [],
  markdown: ["source", "text"],
  draft: ["markdown", "source", "text"],
  figures: ["draft", "source", "text"],
  identity: ["draft", "text"],
  interview: ["draft", "markdown", "text"],
  imported: ["markdown", "text"],
  cards: ["draft", "imported", "markdown", "text"],
  guide: ["cards", "draft", "figures", "imported", "identity", "interview", "markdown", "source", "text"],
  lint: ["guide", "source", "text"],
};

const innerTables: Readonly<Record<string, typeof domainTable>> = {
  domain: domainTable,
  compiler: compilerTable,
};

/** Packages that single files may import, which the rest of their folder may not. */
const fileTable: readonly { readonly file: string; readonly packages: readonly string[] }[] = [
  { file: "state/StoresContext.ts", packages: ["react"] },
  { file: "browser/registerServiceWorker.ts", packages: ["workbox-window"] },
  { file: "content/Code.tsx", packages: ["lowlight", "highlight.js", "hast"] },
  { file: "domain/scheduling/fsrs.ts", packages: ["ts-fsrs"] },
  { file: "domain/search/textIndex.ts", packages: ["minisearch"] },
  { file: "features/progress/chart/BarChart.tsx", packages: ["d3-scale"] },
  { file: "features/progress/chart/CalibrationPlot.tsx", packages: ["d3-scale"] },
  { file: "features/library/list/CardList.tsx", packages: ["@tanstack/react-virtual"] },
  { file: "workers/loadTrainer.ts", packages: ["fsrs-browser"] },
  { file: "workers/optimizer.worker.ts", packages: ["fsrs-browser"] },
  { file: "compiler/cli.ts", packages: ["node:process"] },
  { file: "compiler/runCommand.ts", packages: ["node:path", "node:process"] },
  { file: "compiler/files.ts", packages: ["node:fs", "node:path"] },
  { file: "compiler/markdown/parseMarkdown.ts", packages: ["unified", "remark-parse", "remark-gfm"] },
  { file: "compiler/figures/parseDrawing.ts", packages: ["xast-util-from-xml", "xast"] },
  { file: "compiler/markdown/math.ts", packages: ["temml", "xast-util-from-xml", "xast"] },
];

type Import = { readonly file: string; readonly target: string };

const isFrom = (target: string, name: string): boolean => target === name || target.startsWith(`${name}/`);

/** The problem of an import of `target`, as written in `file` (relative to src); undefined if it is allowed. */
function findViolation({ file, target }: Import): string | undefined {
  const folder = topFolderOf(file);
  const row = importTable[folder];
  if (!row) return `${file}: the folder "${folder}" is not in the import table`;
  if (!target.startsWith(".")) {
    const allowed = [
      ...row.packages,
      ...fileTable.flatMap((entry) => (entry.file === file ? entry.packages : [])),
    ];
    return allowed.some((name) => isFrom(target, name))
      ? undefined
      : `${file}: "${folder}" may not import the package "${target}"`;
  }
  const path = join(dirname(file), target);
  if (path.startsWith("..")) {
    return /\.css$|data\/decks\//.test(path) ? undefined : `${file}: imports ${target}, outside of src`;
  }
  if (target.endsWith(".css")) return undefined;
  const targetFolder = topFolderOf(path);
  if (targetFolder === folder) {
    if (Object.hasOwn(innerTables, folder)) return findInnerViolation(file, path, target);
    return folder === "features" && ![featureOf(file), "shared"].includes(featureOf(path))
      ? `${file}: one feature may not import another (${target})`
      : undefined;
  }
  // The rest of the app gets what is stored from the stores.
  const isForStores = folder !== "app" || targetFolder !== "storage" || partOf(file) === "platform";
  return row.folders.includes(targetFolder) && isForStores
    ? undefined
    : `${file}: "${folder}" may not import "${targetFolder}" (${target})`;
}

/** Inside the domain and the compiler. */
function findInnerViolation(file: string, path: string, target: string): string | undefined {
  const folder = topFolderOf(file);
  const table = innerTables[folder];
  const [part, targetPart] = [partOf(file), partOf(path)];
  if (!table || isRootFile(file)) return undefined;
  const row = table[part];
  if (!row) return `${file}: "${part}" is not in the table of "${folder}"`;
  return part === targetPart || row.includes(targetPart)
    ? undefined
    : `${file}: "${folder}/${part}" may not import "${folder}/${targetPart}" (${target})`;
}

/** A file of the compiler's own folder; those of the domain are parts of their own. */
const isRootFile = (file: string): boolean =>
  topFolderOf(file) === "compiler" && file.split("/").length === 2;

const topFolderOf = (file: string): string =>
  file.includes("/") ? (file.split("/")[0] ?? "") : file.replace(/\.tsx?$/, "");
/** `study` for `domain/study/queue.ts`, `time` for `domain/time.ts`. */
const partOf = (file: string): string => file.split("/")[1]?.replace(/\.ts$/, "") ?? "";
const featureOf = (file: string): string => file.split("/")[1] ?? "";

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

it("reads the source tree", () => {
  expect(files.length).toBeGreaterThan(40);
  expect(files.flatMap(importsOf).length).toBeGreaterThan(100);
});

it("finds only imports that the table allows", () => {
  expect(files.flatMap(importsOf).map(findViolation).filter(Boolean)).toEqual([]);
});

it("allows no folder that nothing imports", () => {
  const used = new Set(
    files
      .flatMap(importsOf)
      .filter(({ target }) => target.startsWith("."))
      .map(({ file, target }) => `${topFolderOf(file)} -> ${topFolderOf(join(dirname(file), target))}`),
  );
  const unused = Object.entries(importTable).flatMap(([folder, row]) =>
    row.folders.map((name) => `${folder} -> ${name}`).filter((pair) => !used.has(pair)),
  );
  expect(unused).toEqual([]);
});

describe.each(Object.entries(innerTables))("the table of %s", (folder, table) => {
  it("lists the parts in an order without cycles", () => {
    const parts = Object.keys(table);
    const upward = Object.entries(table).flatMap(([part, row]) =>
      row
        .filter((name) => !parts.slice(0, parts.indexOf(part)).includes(name))
        .map((name) => `${part} -> ${name}`),
    );
    expect(upward).toEqual([]);
  });

  it("allows no import that nothing needs", () => {
    const used = new Set(
      files
        .flatMap(importsOf)
        .filter(({ file, target }) => file.startsWith(`${folder}/`) && target.startsWith("."))
        .map(({ file, target }) => `${partOf(file)} -> ${partOf(join(dirname(file), target))}`),
    );
    const unused = Object.entries(table).flatMap(([part, row]) =>
      row.map((name) => `${part} -> ${name}`).filter((pair) => !used.has(pair)),
    );
    expect(unused).toEqual([]);
  });
});

it("allows no package that nothing imports", () => {
  const imports = files.flatMap(importsOf);
  const unusedPackages = [
    ...Object.entries(importTable).map(([folder, row]) => ({
      of: folder,
      packages: row.packages,
      isPart: (file: string) => topFolderOf(file) === folder,
    })),
    ...fileTable.map(({ file, packages }) => ({
      of: file,
      packages,
      isPart: (each: string) => each === file,
    })),
  ].flatMap(({ of, packages, isPart }) =>
    packages
      .filter((name) => !imports.some(({ file, target }) => isPart(file) && isFrom(target, name)))
      .map((name) => `${of} -> ${name}`),
  );
  expect(unusedPackages).toEqual([]);
});

/** Declarations that a file exports. A type and the value of the same name in one file count once. */
const exportedNames = (file: string): readonly string[] => [
  ...new Set(
    Array.from(
      readFileSync(join(src, file), "utf8").matchAll(
        /^export (?:declare )?(?:async )?(?:abstract )?(?:const|let|function\*?|class|type|interface|enum) (\w+)/gm,
      ),
      ([, name = ""]) => name,
    ),
  ),
];

it("gives no exported name two meanings", () => {
  const filesByName = new Map<string, string[]>();
  for (const file of files)
    for (const name of exportedNames(file)) filesByName.set(name, [...(filesByName.get(name) ?? []), file]);
  const ambiguous = [...filesByName].filter(([name, where]) => name !== "Props" && where.length > 1);
  expect(ambiguous).toEqual([]);
});

it("names a file that exports one thing as that thing", () => {
  const misnamed = files.flatMap((file) => {
    const names = exportedNames(file);
    const ownName = basename(file).replace(/\.tsx?$/, "");
    const isNamedSo = names.some((name) => name.toLowerCase() === ownName.toLowerCase());
    return names.length === 1 && !isNamedSo && ownName !== "labels" ? [`${file} exports ${names[0]}`] : [];
  });
  expect(misnamed).toEqual([]);
});

it.each([
  [{ file: "domain/study/queue.ts", target: "zustand" }, "package"],
  [{ file: "domain/study/queue.ts", target: "../../state/study" }, '"domain" may not import "state"'],
  [{ file: "domain/study/queue.ts", target: "ts-fsrs" }, "package"],
  [{ file: "domain/scheduling/fsrs.ts", target: "../study/study" }, '"domain/scheduling" may not import'],
  [
    { file: "domain/events/log.ts", target: "../study/study" },
    '"domain/events" may not import "domain/study"',
  ],
  [{ file: "domain/forecast/recall.ts", target: "../time" }, 'not in the table of "domain"'],
  [{ file: "components/Button.tsx", target: "../domain/deck" }, '"components" may not import "domain"'],
  [{ file: "state/study.ts", target: "../components/Button" }, '"state" may not import "components"'],
  [{ file: "compiler/cards/addListCards.ts", target: "node:fs" }, "package"],
  [{ file: "features/today/TodayScreen.tsx", target: "../review/Grades" }, "one feature"],
  [{ file: "features/shared/format.ts", target: "../review/Grades" }, "one feature"],
  [
    { file: "app/notices/UpdateNotices.tsx", target: "../../storage/listKeys" },
    '"app" may not import "storage"',
  ],
  [{ file: "main.tsx", target: "./state/study" }, '"main" may not import "state"'],
  [{ file: "helpers/dates.ts", target: "./other" }, "not in the import table"],
  [{ file: "components/Button.tsx", target: "../../tests/fixtures/deck" }, "outside of src"],
])("would find a planted violation: %o", (planted, complaint) => {
  expect(findViolation(planted)).toContain(complaint);
});

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");

it("keeps time, chance and storage out of the domain", () => {
  const impureCalls =
    /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\blocalStorage\b|\bsessionStorage\b|\bindexedDB\b|\bwindow\b|\bdocument\b|\bnavigator\b|\bfetch\(/;
  const impureFiles = files
    .filter((file) => file.startsWith("domain/"))
    .filter((file) => impureCalls.test(withoutComments(readFileSync(join(src, file), "utf8"))));
  expect(impureFiles).toEqual([]);
});

/** Files and packages that a file needs as soon as it is loaded: no types, and nothing that is imported later. */
const staticTargetsOf = (file: string): readonly string[] =>
  Array.from(
    readFileSync(join(src, file), "utf8").matchAll(
      /^(?:import|export) (?!type )(?:[^;"]*? from )?"([^"]+)"/gm,
    ),
    ([, target = ""]) => target,
  );

it("loads no schema, database or text index on the first visit", () => {
  const packages = new Set<string>();
  const visited = new Set(["main.tsx"]);
  for (const file of visited) {
    for (const target of staticTargetsOf(file)) {
      const path = join(dirname(file), target);
      const targetFile = [`${path}.ts`, `${path}.tsx`].find((each) => files.includes(each));
      if (targetFile !== undefined) visited.add(targetFile);
      else if (!target.startsWith(".")) packages.add(target);
    }
  }
  expect(visited).toContain("storage/eventLog/checkpoint/checkpointStorage.ts");
  expect(packages).toContain("zustand");
  for (const name of ["valibot", "idb", "minisearch", "fsrs-browser"]) expect(packages).not.toContain(name);
});

it("reads stores in components by hooks only, so that rendered values are never outdated", () => {
  const violations = files.filter(
    (file) => file.endsWith(".tsx") && readFileSync(join(src, file), "utf8").includes(".getState("),
  );
  expect(violations).toEqual([]);
});

it("reads the clock in event handlers and effects only, so that a component renders the same from the same state", () => {
  const violations = files.filter((file) => {
    if (!file.endsWith(".tsx") && !/\/use[A-Z]\w*\.ts$/.test(file)) return false;
    const isRead = (line: string) =>
      /^ {2}\S.*\b(?:clock|Date\.now|useClock\(\))\(\)/.test(line) && !line.includes("=>");
    return readFileSync(join(src, file), "utf8").split("\n").some(isRead);
  });
  expect(violations).toEqual([]);
});

it("imports only the messages of the workers into the state", () => {
  const targets = files
    .filter((file) => file.startsWith("state/"))
    .flatMap(importsOf)
    .filter(({ target }) => target.includes("/workers/"));
  expect(new Set(targets.map(({ target }) => target))).toEqual(
    new Set(["optimizer", "planner", "progress", "workload"].map((worker) => `../workers/${worker}Messages`)),
  );
});

it("never writes HTML as text into the page", () => {
  const violations = files.filter((file) =>
    /dangerouslySetInnerHTML|innerHTML|\beval\(/.test(readFileSync(join(src, file), "utf8")),
  );
  expect(violations).toEqual([]);
});

it("has no address of a download in the lock file", () => {
  const lock = resolve(src, "../package-lock.json");
  expect(existsSync(lock)).toBe(true);
  expect(readFileSync(lock, "utf8")).not.toContain('"resolved"');
});
