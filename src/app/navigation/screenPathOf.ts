/**
 * The path of a screen within the app; empty outside of the app. A host may serve the base path without its last slash, and its
 * files: `/index.html` is Today, `/review.html` is Review.
 */
export function screenPathOf(pathname: string, basePath: string): string {
  if (`${pathname}/` === basePath) return "/";
  if (!pathname.startsWith(basePath)) return "";
  return pathname.slice(basePath.length - 1).replace(/(?<=^\/)index\.html$|\.html$/, "");
}
