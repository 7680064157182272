/** Text without case and punctuation, to compare cards by their words. */
import { splitWords } from "../../domain/text/normalizeText";

export const comparableText = (text: string): string => splitWords(text.toLowerCase()).join(" ");
