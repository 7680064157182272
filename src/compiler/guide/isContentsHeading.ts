/** Recognises the heading of a table of contents, which makes no cards. */
import { type RichText } from "../../domain/deck/content";
import { plainTextOf } from "../../domain/deck/plainText";

export const isContentsHeading = (title: RichText): boolean =>
  /^(table of )?contents:?$/i.test(plainTextOf(title).trim());
