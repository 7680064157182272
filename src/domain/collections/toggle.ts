/** The list without the item if it holds it, otherwise with it at the end. */
export const toggle = <T>(list: readonly T[], item: T): readonly T[] =>
  list.includes(item) ? list.filter((each) => each !== item) : [...list, item];
