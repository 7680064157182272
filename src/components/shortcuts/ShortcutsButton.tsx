/** Opens the dialog with the screen's keyboard shortcuts, for those who don't know that `?` does. */
import { useContext } from "react";
import { ShortcutsContext } from "../../hooks/input/shortcutsContext";
import { Button } from "../Button";

export function ShortcutsButton() {
  const registry = useContext(ShortcutsContext);
  return (
    <Button variant="quiet" className="min-w-11 px-3" onClick={registry?.openDialog}>
      <span aria-hidden="true">?</span>
      <span className="sr-only">Keyboard shortcuts</span>
    </Button>
  );
}
