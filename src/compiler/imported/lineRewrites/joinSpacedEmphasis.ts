/** Repairs emphasis with spaces inside its signs, as editors export it. Markdown would take the signs for plain characters. */

/** `_What is it? _` */
const spaced = /(?<=^|[\s(["'―—–>])_(?=\S)([^*_\n]*?[^*_\s])\s+_(?=\p{L}|―|\s|$)/gu;

export const joinSpacedEmphasis = (line: string): string =>
  line.includes("**") || line.includes("_") ? moveSpaces(line).replace(spaced, "_$1_ ") : line;

/** Moves spaces out of the signs, as in `a **bold **word`, but not in `2 ** 3 ** 4`. */
function moveSpaces(line: string): string {
  const parts = line.split("**");
  if (parts.length % 2 === 0 || line.includes("***")) return line;
  return parts
    .map((part, i) => {
      if (i % 2 === 0) return part;
      const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(part) ?? [];
      // A sign with a space on both sides is an operator.
      const isBold =
        (before === "" || /\S$/.test(parts[i - 1] ?? "")) &&
        (after === "" || before === "" || /^\S/.test(parts[i + 1] ?? ""));
      return isBold && words !== "" && !words.startsWith("/")
        ? `${before}**${words}**${after}`
        : `**${part}**`;
    })
    .join("");
}
