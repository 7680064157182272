/** Keeps code within a line as it is while the rest is rewritten: `<div>` in an answer about HTML is no tag. */

const span = /(`+)(?!`)[^]*?(?<!`)\1(?!`)/g;
const placeholder = /\u000E(\d+)\u000F/g;

export function rewriteOutsideCode(
  line: string,
  rewrite: (line: string) => readonly string[],
): readonly string[] {
  const spans: string[] = [];
  const masked = line.replace(span, (code) => `\u000E${spans.push(code) - 1}\u000F`);
  return rewrite(masked).map((each) =>
    each.replace(placeholder, (_, index: string) => spans[Number(index)] ?? ""),
  );
}
