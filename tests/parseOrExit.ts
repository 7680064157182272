/** Reads the arguments of a command for developers. A wrong one ends it with a sentence and status 2, before it begins. */
import { errorMessageOf } from "../src/domain/errorMessageOf";

/** @param usage The command with its options, in one line. */
export function parseOrExit<T>(usage: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    process.stderr.write(`${errorMessageOf(error)}\nUsage: ${usage}\n`);
    return process.exit(2);
  }
}

/** Throws unless the text is a whole number from `min`. */
export function parseWholeNumber(name: string, text: string, min = 1): number {
  if (/^\d{1,15}$/.test(text) && Number(text) >= min) return Number(text);
  throw new Error(`${name} must be a whole number from ${min}, not "${text}".`);
}
