/** Parses the arguments of `npm run decks`. */
import type { AcceptedPair, Acceptance } from "./identity/acceptance";

export const guideFolder = "data/guide";
export const decksFolder = "data/decks";
export const usage =
  "npm run decks -- [FILE.md…] [--out DIR] [--name NAME] [--accept [OLD=NEW]…] [--check | --lint | --stats | --volatile]";
export const help = `${usage}

Compiles the guide, or FILE.md, to decks in DIR (${decksFolder}).

--name NAME        names the chapter of a single file
--accept           accepts all proposed renames, and confirms that the other missing cards were removed on purpose
--accept OLD=NEW   OLD was renamed to NEW and keeps its review history. Both are ids, or prefixes of ids: a chapter,
                   section or fact
--accept OLD=      OLD was removed on purpose
--check            compares the decks with what the guide compiles to; writes nothing
--lint             looks for poor cards; writes nothing
--stats            prints counts as JSON; writes nothing
--volatile         lists dated claims ("as of June 2026") to check again; writes nothing
`;

const modes = ["check", "lint", "stats", "volatile"] as const;

export type CommandLine = {
  /** Empty for the whole guide. */
  readonly files: readonly string[];
  readonly out: string;
  /** `--out` was given. */
  readonly hasOutOption: boolean;
  /** The chapter's name, for a single file. */
  readonly name: string | undefined;
  readonly accepted: Acceptance;
  readonly mode: "write" | (typeof modes)[number];
};

/** Throws, with the usage, for arguments that are unknown or don't fit together. */
export function parseArguments(args: readonly string[]): CommandLine {
  const files: string[] = [];
  let out: string | undefined;
  let name: string | undefined;
  let acceptsAll = false;
  const pairs: AcceptedPair[] = [];
  let mode: CommandLine["mode"] = "write";
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? "";
    const namedMode = modes.find((each) => arg === `--${each}`);
    if (arg === "--out") {
      out = args[(i += 1)];
      if (out === undefined) throw new Error(`--out needs a folder. ${usage}`);
    } else if (arg === "--name") {
      name = args[(i += 1)];
      if (name === undefined) throw new Error(`--name needs a name. ${usage}`);
    } else if (arg === "--accept") {
      const first = i;
      for (let pair = parsePair(args[i + 1]); pair; pair = parsePair(args[(i += 1) + 1])) pairs.push(pair);
      if (i === first) acceptsAll = true;
    } else if (namedMode) mode = namedMode;
    else if (arg.startsWith("-")) throw new Error(`Unknown option ${arg}. ${usage}`);
    else files.push(arg);
  }
  if (files.length > 0 && out === undefined && (mode === "write" || mode === "check"))
    throw new Error(`Give a folder for the decks of your own files: --out DIR. ${usage}`);
  if (name !== undefined && files.length !== 1)
    throw new Error(`--name names the chapter of one file; ${files.length} were given. ${usage}`);
  const accepted = { acceptsAll, pairs };
  if ((acceptsAll || pairs.length > 0) && mode !== "write")
    throw new Error(`--accept writes the ledger, and --${mode} writes nothing. ${usage}`);
  return { files, out: out ?? decksFolder, hasOutOption: out !== undefined, name, accepted, mode };
}

/** `OLD=NEW` or `OLD=`; undefined for anything else. */
function parsePair(arg = ""): AcceptedPair | undefined {
  const [, former, current] = /^([^-=][^=]*)=([^=]*)$/.exec(arg) ?? [];
  return former === undefined || current === undefined ? undefined : { former, current };
}
