/** What the words of an event row or a segment may contain, and the limits of their numbers. */
import { type Day, type EpochMs, maxTimestamp, maxDay } from "../../../domain/time";

/** A semicolon would end the entry of a segment; white space would end the word or the line. */
export const isSingleWord = (word: string): boolean => /^[^\s;]+$/.test(word);
/** Segments refer to card ids by number, so these may contain semicolons. */
export const isStorableCardId = (card: string): boolean => /^\S+$/.test(card);
export const isBase36 = (word: string): boolean => /^-?[0-9a-z]{1,11}$/.test(word);

/** Checked before the checksum, because a newer version may compute that differently. */
export const isNewerVersion = (version: string, known: number): boolean =>
  /^\d{1,9}$/.test(version) && Number(version) > known;

export const isWithinCalendar = (timestamp: EpochMs, day: Day): boolean =>
  Math.abs(timestamp) <= maxTimestamp && Math.abs(day) <= maxDay;

/** Any text as one word: characters that would end a word, an entry or a line are replaced by their code. */
export const escapeWord = (text: string): string =>
  text.replaceAll(/[\s;%]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
export const unescapeWord = (word: string): string =>
  word.replaceAll(/%([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
