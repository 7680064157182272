/** What went wrong with saving or reading, in sentences for the one who can mend it. */
import { create } from "zustand";

export type Trouble = {
  /** Two troubles with the same id are one. */
  readonly id: string;
  /** What happened, and what to do. */
  readonly says: string;
  /** What could not be read, for whoever may know better. */
  readonly download?: { readonly name: string; readonly text: string };
};

type Troubles = { readonly troubles: readonly Trouble[] };

export const useTrouble = create<Troubles>(() => ({ troubles: [] }));

export function report(trouble: Trouble): void {
  useTrouble.setState(({ troubles }) => ({
    troubles: [...troubles.filter(({ id }) => id !== trouble.id), trouble],
  }));
}

export function dismiss(id: string): void {
  useTrouble.setState(({ troubles }) => ({ troubles: troubles.filter((trouble) => trouble.id !== id) }));
}
