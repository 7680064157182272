/** The screen of a file's address. */
import { expect, it } from "vitest";
import { screenPathOf } from "../../../src/app/navigation/screenPathOf";

it.each([
  ["/", "/", "/"],
  ["/review", "/", "/review"],
  ["/index.html", "/", "/"],
  ["/review.html", "/", "/review"],
  ["/guide/introduction.html", "/", "/guide/introduction"],
  ["/retrain/index.html", "/retrain/", "/"],
  ["/retrain/guide.html", "/retrain/", "/guide"],
  ["/retrain", "/retrain/", "/"],
  ["/elsewhere/guide.html", "/retrain/", ""],
])("%s below %s is %s", (pathname, basePath, path) => {
  expect(screenPathOf(pathname, basePath)).toBe(path);
});
