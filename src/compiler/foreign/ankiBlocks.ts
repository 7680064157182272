/** Notes for Anki inside Obsidian, from `START` to `END` or in `%%ANKI … %%`, as `Q:` and `A:` or `C:`. One line in, one line out. */

/** The answer ends here, whatever follows. */
export const endMarker = "<!--end-->";

export function rewriteAnkiBlocks(lines: readonly string[]): readonly string[] {
  let field: "type" | "front" | "rest" | undefined;
  let isCloze = false;
  return lines.map((line) => {
    const text = line.trim();
    if (field === undefined) {
      if (text !== "START" && text !== "%%ANKI") return line;
      field = "type";
      return "";
    }
    if (text === "END" || text === "%%") {
      field = undefined;
      return endMarker;
    }
    if (field === "type") {
      isCloze = /^cloze/i.test(text);
      field = "front";
      return "";
    }
    if (/^(?:tags:|reference:|<!--|deck:)/i.test(text)) return "";
    if (field === "front" && text !== "") {
      field = "rest";
      return `${isCloze ? "C" : "Q"}: ${text.replace(/^(?:front|text):\s*/i, "")}`;
    }
    return line.replace(/^\s*back:\s*/i, "A: ");
  });
}
