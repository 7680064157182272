/** Rewrites a line except for its inline code: `<div>` in an answer about HTML is no tag. */

const span = /(`+)(?!`)[^]*?(?<!`)\1(?!`)/g;
const placeholder = /\uE000(\d+)\uE001/g;

export function rewriteOutsideCode(
  line: string,
  rewrite: (line: string) => readonly string[],
): readonly string[] {
  const spans: string[] = [];
  const masked = line.replace(span, (code) => `\uE000${spans.push(code) - 1}\uE001`);
  return rewrite(masked).map((each) =>
    each.replace(placeholder, (_, index: string) => spans[Number(index)] ?? ""),
  );
}
