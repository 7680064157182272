/** A checksum that detects damage. It is no protection against tampering. */
import { fnv1a } from "../../../domain/random/fnv1a";

/** In base 36. */
export const checksum = (text: string): string => fnv1a(text).toString(36);
