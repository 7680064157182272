/** "1 card", "2 cards". */
export const formatNounCount = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;
