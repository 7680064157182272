/** Which addresses a link in a deck may have. A deck can come from an untrusted source. */

/**
 * Allowed: https addresses, mailto: and paths in the app. Backslashes, white space and control characters are refused, because
 * a browser reads `/\x` and `/<tab>/x` as another host. A user name before the host is refused, because it looks like the host.
 */
export const linkPattern =
  /^(?:https:\/\/[^\s\\/?#@\p{Cc}]+(?:[/?#][^\s\\\p{Cc}]*)?|mailto:[^\s\\\p{Cc}]+|\/(?!\/)[^\s\\\p{Cc}]*|[#?][^\s\\\p{Cc}]*)$/u;

/** Whether the link leaves the app. Such links open in a new tab. */
export const isExternalLink = (href: string): boolean => /^(?:https:\/\/|mailto:)/.test(href);

/** Allowed attribute values in an SVG figure: they may refer only to a marker of the same file. Backslashes are refused because they can spell `url(`. */
export const allowedSvgValue = /^(?!.*(?:url\s*\((?!#[\w-]+\))|javascript:|\\)).*$/is;

/** The address that an author wrote, in an allowed form: `http:` becomes `https:`. Undefined if it is not allowed. */
export function normalizeLink(address: string): string | undefined {
  const [, scheme = "", rest = ""] = /^(https?:|mailto:)?(.*)$/is.exec(address) ?? [];
  // An http server on an explicit port does not serve https on that port.
  if (/^http:$/i.test(scheme) && /^\/\/[^/?#]*:\d/.test(rest)) return undefined;
  const href = scheme.toLowerCase().replace(/^http:/, "https:") + rest;
  return isExternalLink(href) && linkPattern.test(href) ? href : undefined;
}
