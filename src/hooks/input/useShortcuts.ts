/** Keyboard shortcuts of a screen. */
import { useContext, useLayoutEffect, useRef } from "react";
import { isPageShortcut } from "./isPageShortcut";
import { isCharacterKey } from "./keys";
import { CharacterKeysContext, type Shortcut, ShortcutsContext } from "./shortcutsContext";

/**
 * Runs the first shortcut that matches a key press, in place of what the browser would do with the key.
 * Layout effects, so that a key which is pressed as soon as the screen is seen is not lost.
 */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const registry = useContext(ShortcutsContext);
  const hasCharacterKeys = useContext(CharacterKeysContext);
  const latest = useRef(shortcuts);
  useLayoutEffect(() => {
    latest.current = shortcuts;
  });
  useLayoutEffect(() => registry?.add(latest), [registry]);
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isPageShortcut(event) || (!hasCharacterKeys && isCharacterKey(event))) return;
      const shortcut = latest.current.find(({ matches }) => matches(event));
      if (!shortcut?.run) return;
      event.preventDefault();
      if (!event.repeat || shortcut.canRepeat) shortcut.run(event);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [hasCharacterKeys]);
}
