/**
 * Copies index.html to a page for each screen, such as review.html, which preloads what the screen needs. Otherwise a browser
 * learns of the screen's files only when the script runs, and of a chapter's deck only after those. Most hosts serve review.html
 * for /review. Others serve index.html, which works too, without the preloading.
 */
import { resolve } from "node:path";
import type { Plugin, Rolldown } from "vite";
import type { DeckIndex } from "../src/domain/deck/deck.ts";

type ScreenPage = {
  /** The path of the screen within the app. */
  readonly path: string;
  readonly module: string;
  /** The file of the deck whose text is shown first. */
  readonly deck?: string | undefined;
};

/** Every screen whose path is known when the app is built, except for Today, which is index.html. */
export const listScreenPages = (chapters: DeckIndex["chapters"]): readonly ScreenPage[] => [
  { path: "guide", module: "src/features/guide/GuideScreen.tsx" },
  ...chapters.map(({ chapter, file }) => ({
    path: `guide/${chapter}`,
    module: "src/features/guide/ChapterScreen.tsx",
    deck: file,
  })),
  // After the first visit the service worker answers with index.html, so these pages are for people who begin with the first chapter.
  { path: "review", module: "src/features/review/ReviewScreen.tsx", deck: chapters[0]?.file },
  { path: "library", module: "src/features/library/LibraryScreen.tsx", deck: chapters[0]?.file },
  { path: "interview", module: "src/features/interview/InterviewScreen.tsx" },
  { path: "progress", module: "src/features/progress/ProgressScreen.tsx" },
  { path: "settings", module: "src/features/settings/SettingsScreen.tsx" },
];

const deckParser = "src/storage/decks/parseDeck.ts";

export function screenPages(): Plugin {
  let basePath = "/";
  let root = "";
  return {
    name: "screen-pages",
    apply: "build",
    enforce: "post",
    configResolved: (config) => {
      basePath = config.base;
      root = config.root;
    },
    generateBundle(_, bundle) {
      const html = readAsset(bundle, resolve(root, "index.html")).text;
      const index: DeckIndex = JSON.parse(readAsset(bundle, "data/decks/index.json").text);
      for (const { path, module, deck } of listScreenPages(index.chapters)) {
        const modules = deck === undefined ? [module] : [module, deckParser];
        const scripts = modules.flatMap((each) => listScripts(bundle, resolve(root, each)));
        const links = [...new Set(scripts)].map(
          (file) => `<link rel="modulepreload" crossorigin href="${basePath}${file}">`,
        );
        if (deck !== undefined) {
          const { fileName } = readAsset(bundle, `data/decks/${deck}`);
          links.push(`<link rel="preload" as="fetch" crossorigin href="${basePath}${fileName}">`);
        }
        const source = html.replace("</head>", `${links.join("\n")}\n</head>`);
        this.emitFile({ type: "asset", fileName: `${path}.html`, source });
      }
    },
  };
}

function readAsset(bundle: Rolldown.OutputBundle, originalFile: string) {
  for (const file of Object.values(bundle))
    if (file.type === "asset" && file.originalFileNames.includes(originalFile))
      return { fileName: file.fileName, text: Buffer.from(file.source).toString() };
  throw new Error(`The build has no file from ${originalFile}: screenPages must run after it was built.`);
}

/** The files of a module that is imported dynamically: its own and those that it imports, without those of index.html. */
function listScripts(bundle: Rolldown.OutputBundle, module: string): readonly string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
  const collect = (chunk: Rolldown.OutputChunk | undefined): string[] =>
    !chunk || chunk.isEntry
      ? []
      : [
          chunk.fileName,
          ...chunk.imports.flatMap((file) => collect(chunks.find(({ fileName }) => fileName === file))),
        ];
  const scripts = collect(chunks.find(({ moduleIds }) => moduleIds.includes(module)));
  if (scripts.length === 0) throw new Error(`The build has no file of its own for ${module}.`);
  return scripts;
}
