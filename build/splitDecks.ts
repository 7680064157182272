/**
 * Builds two files from each deck: one for reading and reviews, and one with the interview questions, which are more than half of
 * the deck and needed only for a round. The dev server serves the whole deck for both.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import type { Deck, StudyDeck } from "../src/domain/deck/deck.ts";
import { questionsFileOf } from "../src/storage/decks/questionsFile.ts";

/** Without ".json", or Vite would take the module for JSON. */
const idPattern = /^\0study-deck:([\w-]+)$/;

/** The content of both files. Together they are the deck. */
export function splitDeck({ questions, ...study }: Deck): {
  readonly study: StudyDeck;
  readonly questions: Pick<Deck, "format" | "chapter" | "questions">;
} {
  const { format, chapter } = study;
  return { study, questions: { format, chapter, questions } };
}

export function splitDecks(): Plugin {
  let basePath = "/";
  let isBuild = false;
  let root = "";
  return {
    name: "split-decks",
    enforce: "pre",
    configResolved: (config) => {
      basePath = config.base;
      isBuild = config.command === "build";
      root = config.root;
    },
    configureServer({ middlewares }) {
      middlewares.use((request, _, next) => {
        request.url = request.url?.replace(".questions.json", ".json");
        next();
      });
    },
    resolveId(source) {
      const [, name] = /([\w-]+)\.json\?study$/.exec(source) ?? [];
      return name ? `\0study-deck:${name}` : undefined;
    },
    async load(id) {
      const [, name] = idPattern.exec(id) ?? [];
      if (!name) return undefined;
      const file = `data/decks/${name}.json`;
      if (!isBuild) return `export default ${JSON.stringify(basePath + file)};`;
      const text = await readFile(resolve(root, file), "utf8");
      const { study, questions } = splitDeck(JSON.parse(text));
      // The hash is of the whole deck, so both files have the same one.
      const hash = createHash("sha256").update(text).digest("base64url").slice(0, 8);
      const fileName = `assets/${name}-${hash}.json`;
      this.emitFile({ type: "asset", fileName, originalFileName: file, source: JSON.stringify(study) });
      this.emitFile({
        type: "asset",
        fileName: questionsFileOf(fileName),
        source: JSON.stringify(questions),
      });
      return `export default ${JSON.stringify(basePath + fileName)};`;
    },
  };
}
