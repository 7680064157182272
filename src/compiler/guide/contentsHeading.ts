/** Recognises the heading of a table of contents, which makes no cards. */
import type { RichText } from "../../domain/deck";
import { plainTextOf } from "../../domain/plainText";

export const isContentsHeading = (title: RichText): boolean =>
  /^(table of )?contents:?$/i.test(plainTextOf(title).trim());
