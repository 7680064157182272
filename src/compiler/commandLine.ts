/** Parses the arguments of `npm run decks`. */

export const guideFolder = "data/guide";
export const decksFolder = "data/decks";
export const usage =
  "npm run decks -- [FILE.md…] [--out DIR] [--name NAME] [--check | --lint | --stats | --volatile]";

const modes = ["check", "lint", "stats", "volatile"] as const;

export type CommandLine = {
  /** Empty for the whole guide. */
  readonly files: readonly string[];
  readonly out: string;
  /** `--out` was given. */
  readonly hasOutOption: boolean;
  /** The chapter's name, for a single file. */
  readonly name: string | undefined;
  readonly mode: "write" | (typeof modes)[number];
};

export function parseArguments(args: readonly string[]): CommandLine {
  const files: string[] = [];
  let out: string | undefined;
  let name: string | undefined;
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
    } else if (namedMode) mode = namedMode;
    else if (arg.startsWith("-")) throw new Error(`Unknown option ${arg}. ${usage}`);
    else files.push(arg);
  }
  if (files.length > 0 && out === undefined && mode === "write")
    throw new Error(`Give a folder for the decks of your own files: --out DIR. ${usage}`);
  if (name !== undefined && files.length !== 1)
    throw new Error(`--name names the chapter of one file; ${files.length} were given. ${usage}`);
  return { files, out: out ?? decksFolder, hasOutOption: out !== undefined, name, mode };
}
