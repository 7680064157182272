/** Where a link in a deck may lead, and what a drawing may refer to. Decks come from strangers, too. */

/**
 * The web by https, a letter, or a place in the app. No backslash, white space or control character: a browser reads `/\x`
 * and `/<tab>/x` as the address of another host. No name before the host, which would pass for it.
 */
export const link =
  /^(?:https:\/\/[^\s\\/?#@\p{Cc}]+(?:[/?#][^\s\\\p{Cc}]*)?|mailto:[^\s\\\p{Cc}]+|\/(?!\/)[^\s\\\p{Cc}]*|[#?][^\s\\\p{Cc}]*)$/u;

/** Whether it leaves the app, and so opens beside it. */
export const leavesApp = (href: string): boolean => /^(?:https:\/\/|mailto:)/.test(href);

/** The value of a drawing's attribute: refers to nothing but a marker of its own file. A backslash could spell `url(` otherwise. */
export const drawingValue = /^(?!.*(?:url\s*\((?!#[\w-]+\))|javascript:|\\)).*$/is;

/** An address as an author wrote it, as a link may have it: `http:` becomes `https:`. Undefined if it leads nowhere that a link may. */
export function linkOf(address: string): string | undefined {
  const [, scheme = "", rest = ""] = /^(https?:|mailto:)?(.*)$/is.exec(address) ?? [];
  // A port that speaks http speaks no https.
  if (/^http:$/i.test(scheme) && /^\/\/[^/?#]*:\d/.test(rest)) return undefined;
  const href = scheme.toLowerCase().replace(/^http:/, "https:") + rest;
  return leavesApp(href) && link.test(href) ? href : undefined;
}
