/**
 * Builds two files of each deck: what one reads and reviews, and the interview questions, which are more than half of it and are
 * needed only for a round. While developing, both are the deck itself.
 */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import type { Deck, QuestionFile, StudyDeck } from "../src/domain/deck/deck.ts";

/** Without ".json", or Vite would take the module for JSON. */
const idPattern = /^\0deck:(study|questions):([\w-]+)$/;

/** The content of both files. Together they are the deck. */
export function splitDeck({ questions, ...study }: Deck): {
  readonly study: StudyDeck;
  readonly questions: QuestionFile;
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
    resolveId(source) {
      const [, name, part] = /([\w-]+)\.json\?part=(study|questions)$/.exec(source) ?? [];
      return name && part ? `\0deck:${part}:${name}` : undefined;
    },
    async load(id) {
      const [, part, name] = idPattern.exec(id) ?? [];
      if (part !== "study" && part !== "questions") return undefined;
      const file = `data/decks/${name}.json`;
      if (!isBuild) return `export default ${JSON.stringify(basePath + file)};`;
      const deck: Deck = JSON.parse(await readFile(resolve(root, file), "utf8"));
      const reference = this.emitFile({
        type: "asset",
        name: part === "study" ? `${name}.json` : `${name}.questions.json`,
        ...(part === "study" && { originalFileName: file }),
        source: JSON.stringify(splitDeck(deck)[part]),
      });
      return `export default import.meta.ROLLUP_FILE_URL_${reference};`;
    },
  };
}
