/** The registry of the screens' shortcuts: each says what its key does, and the dialog that `?` opens lists them. */
import { type RefObject, createContext } from "react";
import type { KeyMatcher } from "./keys";

export type Shortcut = {
  /** As the dialog shows it, for example `Ctrl/⌘ Z`. */
  readonly keys: string;
  readonly description: string;
  readonly matches: KeyMatcher;
  /** Whether it runs again while the key is held down. Only for what moves and changes no data. */
  readonly canRepeat?: boolean;
  /** Undefined if the browser does it by itself, as Enter opens a link. */
  readonly run?: (event: KeyboardEvent) => void;
};

/** Connects the components that have shortcuts with the dialog. */
type ShortcutRegistry = {
  /** Adds a component's list, and returns a function that removes it. */
  readonly add: (list: RefObject<readonly Shortcut[]>) => () => void;
  readonly openDialog: () => void;
};

/** Undefined where there is no dialog; the shortcuts work all the same. */
export const ShortcutsContext = createContext<ShortcutRegistry | undefined>(undefined);

export function createShortcutRegistry(show: (shortcuts: readonly Shortcut[]) => void): ShortcutRegistry {
  const lists = new Set<RefObject<readonly Shortcut[]>>();
  return {
    add: (list) => {
      lists.add(list);
      return () => void lists.delete(list);
    },
    openDialog: () => show([...lists].flatMap(({ current }) => current)),
  };
}

/** Whether keys that type a character are shortcuts, too. People who dictate, or press keys by accident, turn them off. */
export const CharacterKeysContext = createContext(true);
