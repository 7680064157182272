/** How long an answer is. */

/** Words with their apostrophes and hyphens. */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
