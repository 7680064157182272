/** Which addresses a link may have. */
import { expect, it } from "vitest";
import { isExternalLink, linkPattern, normalizeLink } from "../../../src/domain/deck/links";

it.each(["https://a.org/b?c#d", "mailto:a@b.org", "/guide", "?q=1", "#part"])("allows %s", (address) => {
  expect(linkPattern.test(address)).toBe(true);
});

it.each(["http://a.org", "javascript:alert(1)", "//a.org", "/\\a.org", "/\ta", "a"])(
  "refuses %o",
  (address) => {
    expect(linkPattern.test(address)).toBe(false);
  },
);

it("turns http into https, except for a server on a port of its own", () => {
  expect(normalizeLink("http://a.org/b")).toBe("https://a.org/b");
  expect(normalizeLink("http://a.org:8080/b")).toBeUndefined();
});

it("opens addresses outside the app in a new tab", () => {
  expect(["https://a.org", "mailto:a@b.org", "/guide", "#x"].map(isExternalLink)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
