/** A cloze deletion inside a text. */
import { type Inline } from "../../domain/deck/content";

export type Cloze = Extract<Inline, { type: "cloze" }>;

export const isCloze = (part: Inline): part is Cloze => typeof part !== "string" && part.type === "cloze";
