/** Front coding of sorted texts: how many characters (one base-36 digit) a text shares with the one before, then the rest. */
const maxShared = 35;

/** The texts must be sorted, and without spaces. */
export function encodeFrontCoding(sorted: readonly string[]): string {
  return sorted
    .map((text, i) => {
      const previous = sorted[i - 1] ?? "";
      let shared = 0;
      while (shared < maxShared && shared < previous.length && text[shared] === previous[shared]) shared += 1;
      return shared.toString(36) + text.slice(shared);
    })
    .join(" ");
}

export function decodeFrontCoding(encoded: string): readonly string[] {
  const texts: string[] = [];
  for (const word of encoded.split(" ").filter(Boolean)) {
    const shared = Number.parseInt(word.slice(0, 1), 36);
    texts.push((texts.at(-1) ?? "").slice(0, shared) + word.slice(1));
  }
  return texts;
}
