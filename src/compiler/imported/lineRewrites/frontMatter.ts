/** Reads title and tags from front matter: the lines between `---` (YAML) or `+++` (TOML) at the top of a file. */

export type FrontMatter = {
  readonly title?: string;
  readonly tags: readonly string[];
  /** Including the fences; 0 without front matter. */
  readonly lineCount: number;
};

const noFrontMatter: FrontMatter = { tags: [], lineCount: 0 };

export function readFrontMatter(lines: readonly string[]): FrontMatter {
  const fence = lines[0]?.trimEnd();
  if (fence !== "---" && fence !== "+++") return noFrontMatter;
  const end = lines.findIndex((line, i) => i > 0 && (line.trimEnd() === fence || line.trimEnd() === "..."));
  if (end === -1) return noFrontMatter;
  const body = lines.slice(1, end);
  // Mochi and mdanki also separate cards with `---` lines: lines between them are front matter only if they are fields.
  const fields = body.filter((line) => line.trim() !== "" && !/^\s*(#|-\s)/.test(line));
  const isFields = fields.every((line) =>
    /^\s*["']?(?:[\w.-]+|[A-Z]+ [A-Z]+)["']?\s*[:=]|^\s+\S|^\s*[[\]{}"']/.test(line),
  );
  if (!isFields || (fields.length === 0 && body.some((line) => line.trim() !== ""))) return noFrontMatter;
  const value = (name: string) => {
    const pattern = new RegExp(`^${name}\\s*[:=]\\s*(.+)$`, "i");
    return body.map((line) => pattern.exec(line)?.[1]?.trim()).find((match) => match !== undefined);
  };
  const title = unquote(value("title") ?? "");
  return { ...(title === "" ? {} : { title }), tags: readTags(body, value("tags")), lineCount: end + 1 };
}

function readTags(body: readonly string[], inline: string | undefined): readonly string[] {
  const list = inline === undefined ? nestedItems(body) : inline.replace(/^\[|\]$/g, "").split(",");
  return list
    .map((tag) => unquote(tag).replace(/^#/, ""))
    .filter(Boolean)
    .slice(0, 12);
}

/** The items of `tags:` on lines of their own. */
function nestedItems(body: readonly string[]): readonly string[] {
  const start = body.findIndex((line) => /^tags\s*:\s*$/i.test(line));
  if (start === -1) return [];
  const rest = body.slice(start + 1);
  const end = rest.findIndex((line) => !/^\s*-\s/.test(line));
  return (end === -1 ? rest : rest.slice(0, end)).map((line) => line.replace(/^\s*-\s+/, ""));
}

const unquote = (text: string): string => text.trim().replace(/^(["'])(.*)\1$/, "$2");
