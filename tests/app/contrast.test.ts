/** The contrast of every text colour on every background, in both themes. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync("src/main.css", "utf8");
const colours = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g)].map(([, name = "", ...themes]) => [
    name,
    themes.slice(0, 2),
  ]),
);
const texts = [...colours.keys()].filter((name) => /^(?:ink|quiet|accent|flag-\d)$/.test(name));

/** Relative luminance as in WCAG 2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(texts)("%s", (text) => {
  it.each(["background", "surface", "inset"])("on %s", (background) => {
    for (const theme of [0, 1]) {
      const ratio = contrast(colours.get(text)?.[theme] ?? "", colours.get(background)?.[theme] ?? "");
      expect(ratio).toBeGreaterThanOrEqual(4.5);
    }
  });
});
