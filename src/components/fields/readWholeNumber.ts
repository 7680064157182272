/** Reads what is typed with any input method. */

/** Digits and letters as an English keyboard types them: the input methods of Japanese and Arabic type １２ and ١٢ for 12. */
export const toAscii = (typed: string): string =>
  // The last four bits of an Arabic or Persian digit are its value.
  typed.normalize("NFKC").replaceAll(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));

/** NaN for anything else than a whole number. */
export function readWholeNumber(typed: string): number {
  const text = toAscii(typed).trim();
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}
