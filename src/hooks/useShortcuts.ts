/** Keyboard shortcuts. A screen lists them once: the list says what each key does, and the dialog that `?` opens shows it. */
import { type RefObject, createContext, useContext, useEffect, useRef } from "react";
import { type KeyMatcher, isPageShortcut } from "./keys";

export type Shortcut = {
  /** As the dialog shows it, for example `Ctrl/⌘ Z`. */
  readonly keys: string;
  readonly description: string;
  readonly matches: KeyMatcher;
  /** Whether it runs again while the key is held down. */
  readonly repeats?: boolean;
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

/** Runs the first shortcut that matches a key press, in place of what the browser would do with the key. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const registry = useContext(ShortcutsContext);
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => registry?.add(latest), [registry]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isPageShortcut(event)) return;
      const shortcut = latest.current.find(({ matches }) => matches(event));
      if (!shortcut?.run) return;
      event.preventDefault();
      if (!event.repeat || shortcut.repeats) shortcut.run(event);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
