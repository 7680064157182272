/** `npm run decks`: the guide to decks, or the same without writing: --check, --lint, --stats. */
import { join, relative } from "node:path";
import process from "node:process";
import type { Deck } from "../domain/deck";
import { chaptersIn, decksIn, jsonIn, readIfThere, remove, sourceAt, write } from "./files";
import { type Compiled, compile } from "./guide";
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
  /** The folder was said. */
  readonly outNamed: boolean;
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
  return { files, out: out ?? home, outNamed: out !== undefined, does };
}

const say = (text: string) => void process.stderr.write(`${text}\n`);

function run(): boolean {
  const order = orderIn(process.argv.slice(2));
  const { out, does } = order;
  const whole = order.files.length === 0;
  const files = whole ? chaptersIn(guide) : order.files;
  if (files.length === 0) throw new Error(`There is no chapter in ${guide}. ${usage}`);
  const sources = files.map((file) => sourceAt(file, isOurs(file)));
  // Another's Markdown isn't held to the names of our decks, unless it is put among them.
  const onRecord = whole || order.outNamed || files.every(isOurs) ? decksIn(out) : new Map<string, Deck>();
  const record = new Map([...onRecord.values()].map((deck) => [deck.chapter, deck]));
  const compiled = compile(sources, record);
  const present = new Set(compiled.decks.map(({ chapter }) => chapter));
  const missing = [...onRecord].filter(([, { chapter }]) => whole && !present.has(chapter)).map(gone(out));
  const problems = [...missing, ...compiled.problems];
  for (const problem of problems) say(spelled(problem));
  const mistakes = problems.filter(({ kind }) => kind === "mistake").length;
  if (mistakes > 0) {
    say(`${mistakes === 1 ? "One mistake" : `${mistakes} mistakes`}. Nothing was written.`);
    return false;
  }
  const decks = new Map(compiled.decks.map((deck, i) => [compiled.index.chapters[i]?.file ?? "", deck]));
  // A chapter that has another number now has another file.
  const former = [...onRecord]
    .filter(([name, { chapter }]) => present.has(chapter) && !decks.has(name))
    .map(([name]) => name);
  const texts = new Map([...decks].map(([name, deck]) => [name, deckJson(deck)]));
  if (whole || does === "write") texts.set("index.json", indexJson(compiled.index));
  switch (does) {
    case "write":
      write(out, texts);
      for (const name of former) remove(out, name);
      say(written(compiled, out));
      return true;
    case "check": {
      const names = new Set([...texts.keys(), ...(whole ? jsonIn(out) : [])]);
      const stale = [...names].filter((name) => readIfThere(join(out, name)) !== texts.get(name));
      for (const name of stale.toSorted())
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

const isOurs = (file: string): boolean => !relative(guide, file).startsWith("..");

const gone =
  (out: string) =>
  ([name, { chapter }]: readonly [string, Deck]): Problem => ({
    file: join(out, name),
    line: 1,
    kind: "mistake",
    message: `the chapter "${chapter}" is on record here and has no file in ${guide} any more. Bring it back, or delete this deck to forget it for good.`,
  });

function written({ decks }: Compiled, out: string): string {
  const sum = (of: (deck: Deck) => number) => decks.reduce((total, deck) => total + of(deck), 0);
  const name = decks.length === 1 ? "deck" : "decks";
  return `${decks.length} ${name} in ${out}: ${sum(({ cards }) => cards.length)} cards, ${sum(({ questions }) => questions.length)} questions.`;
}

try {
  if (!run()) process.exitCode = 1;
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
