/** Merging a text that was edited in two tabs. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { mergeDrafts } from "../../../src/domain/text/mergeDrafts";

it("keeps changed text, and both versions of a place that both tabs changed", () => {
  expect(mergeDrafts("a", "a b", "a")).toBe("a b");
  expect(mergeDrafts("a", "a", "a c")).toBe("a c");
  expect(mergeDrafts("a", "", "a")).toBe("");
  expect(mergeDrafts("", "from here", "from elsewhere")).toBe("from elsewhere\n\nfrom here");
  expect(mergeDrafts("a", "a b", "a c")).toBe("a c\n\nb");
  expect(mergeDrafts("to ret it", "to retrain it", "to retry it")).toBe("to retry\n\nretrain it");
  // One of the tabs changed the word, the other went on after it or wrote before it.
  expect(mergeDrafts("ret", "ret now", "retry")).toBe("retry\n\nret now");
  expect(mergeDrafts("ret", "retry", "ret now")).toBe("ret now\n\nretry");
  expect(mergeDrafts("now", "know", "and now")).toBe("and now\n\nknow");
  expect(mergeDrafts("now", "and now", "know")).toBe("know\n\nand now");
  // Both wrote a word before another, which stays whole and is there once.
  expect(mergeDrafts("a cow", "a big cow", "a red cow")).toBe("a red \n\nbig cow");
});

it("makes both changes if they are in different places, or one is a paragraph after the other", () => {
  expect(mergeDrafts("a b c", "a! b c", "a b c?")).toBe("a! b c?");
  expect(mergeDrafts("a b c", "a b c?", "a! b c")).toBe("a! b c?");
  expect(mergeDrafts("a b c", "b c", "a b")).toBe("b");
  expect(mergeDrafts("alpha", "alpha one", "alpha\n\nbeta")).toBe("alpha one\n\nbeta");
  expect(mergeDrafts("alpha", "alpha\n\nbeta", "alpha one")).toBe("alpha one\n\nbeta");
});

it("two tabs that type alternately have each word once", () => {
  const tabs = [
    { base: "", text: "" },
    { base: "", text: "" },
  ];
  let stored = "";
  for (let i = 0; i < 20; i += 1) {
    const tab = tabs[i % 2];
    if (!tab) throw new Error("no tab");
    const [name, other] = i % 2 === 0 ? ["alpha", "beta"] : ["beta", "alpha"];
    // At the end of the paragraph that this tab began.
    tab.text = tab.text.includes(name)
      ? tab.text.replace(new RegExp(`${name}( \\d+)*`), `$& ${i}`)
      : `${tab.text}${tab.text.includes(other) ? "\n\n" : ""}${name} ${i}`;
    stored = mergeDrafts(tab.base, tab.text, stored);
    Object.assign(tab, { base: stored, text: stored });
  }
  expect(stored).toBe("alpha 0 2 4 6 8 10 12 14 16 18\n\nbeta 1 3 5 7 9 11 13 15 17 19");
});

it("never loses what either tab added", () => {
  const changed = (letters: readonly string[]) =>
    fc.record({
      place: fc.nat(),
      deleted: fc.nat(5),
      added: fc.string({ minLength: 1, unit: fc.constantFrom(...letters) }),
    });
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "b", " ", "\n") }),
      changed(["1", "2", "\n"]),
      changed(["X", "Y", " "]),
      (base, our, their) => {
        const [ours, theirs] = [our, their].map(({ place, deleted, added }) => {
          const start = place % (base.length + 1);
          return base.slice(0, start) + added + base.slice(start + deleted);
        }) as [string, string];
        const merged = mergeDrafts(base, ours, theirs);
        const lettersOf = (text: string) =>
          Array.from(text)
            .filter((letter) => /[12XY]/.test(letter))
            .toSorted()
            .join("");
        expect(lettersOf(merged)).toContain(lettersOf(our.added));
        expect(lettersOf(merged)).toContain(lettersOf(their.added));
      },
    ),
  );
});
