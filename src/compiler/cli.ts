/** `npm run decks`: the guide to decks, or the same without writing: --check, --lint, --stats. */
import { join } from "node:path";
import process from "node:process";
import { chaptersIn, readIfThere, recordIn, sourceAt, write } from "./files";
import { compile } from "./guide";
import { deckJson, indexJson } from "./json";
import { lint } from "./lint";
import { type Problem, spelled } from "./problem";
import { statsOf } from "./stats";

const guide = "data/guide";
const home = "data/decks";
const usage = "npm run decks -- [FILE.md…] [--out DIR] [--check | --lint | --stats]";

type Order = {
  readonly files: readonly string[];
  readonly out: string;
  readonly does: "write" | "check" | "lint" | "stats";
};

function orderIn(words: readonly string[]): Order {
  const files: string[] = [];
  let out: string | undefined;
  let does: Order["does"] = "write";
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? "";
    if (word === "--out") {
      out = words[(i += 1)];
      if (out === undefined) throw new Error(`--out needs a folder. ${usage}`);
    } else if (word === "--check" || word === "--lint" || word === "--stats") {
      does = word === "--check" ? "check" : word === "--lint" ? "lint" : "stats";
    } else if (word.startsWith("-")) throw new Error(`${word} is not known. ${usage}`);
    else files.push(word);
  }
  if (files.length > 0 && out === undefined && does === "write")
    throw new Error(`Files of your own need a folder for their decks: --out DIR. ${usage}`);
  return { files, out: out ?? home, does };
}

const say = (text: string) => void process.stderr.write(`${text}\n`);

function run(): boolean {
  const { files, out, does } = orderIn(process.argv.slice(2));
  const sources = (files.length > 0 ? files : chaptersIn(guide)).map(sourceAt);
  const own = files.length === 0 || out !== home;
  const record = own ? recordIn(out) : new Map();
  const compiled = compile(sources, record);
  const gone =
    files.length === 0
      ? [...record.keys()].filter((chapter) => compiled.decks.every((deck) => deck.chapter !== chapter))
      : [];
  const missing = gone.map((chapter): Problem => ({
    file: guide,
    line: 1,
    kind: "mistake",
    message: `the chapter "${chapter}" is on record in ${out} and has no file any more. Bring it back, or delete its deck to forget it for good.`,
  }));
  const problems = [...missing, ...compiled.problems];
  for (const problem of problems) say(spelled(problem));
  const mistakes = problems.filter(({ kind }) => kind === "mistake").length;
  if (mistakes > 0) {
    say(`${mistakes === 1 ? "One mistake" : `${mistakes} mistakes`}. Nothing was written.`);
    return false;
  }
  const texts = new Map([
    ...compiled.decks.map(
      (deck, i) => [compiled.index.chapters[i]?.file ?? `${deck.chapter}.json`, deckJson(deck)] as const,
    ),
    ["index.json", indexJson(compiled.index)] as const,
  ]);
  switch (does) {
    case "write":
      write(out, texts);
      say(
        `${compiled.decks.length} decks in ${out}: ${compiled.decks.reduce((sum, { cards }) => sum + cards.length, 0)} cards, ${compiled.decks.reduce((sum, { questions }) => sum + questions.length, 0)} questions.`,
      );
      return true;
    case "check": {
      const stale = [...texts]
        .filter(([name, text]) => readIfThere(join(out, name)) !== text)
        .map(([name]) => name);
      for (const name of stale)
        say(
          `${join(out, name)} is not what the guide compiles to. Run "npm run decks", and commit what it writes.`,
        );
      return stale.length === 0;
    }
    case "lint": {
      const faults = lint(compiled);
      for (const fault of faults) say(spelled(fault));
      return faults.length === 0;
    }
    case "stats":
      process.stdout.write(`${JSON.stringify(statsOf(compiled.decks))}\n`);
      return true;
  }
}

try {
  if (!run()) process.exitCode = 1;
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
