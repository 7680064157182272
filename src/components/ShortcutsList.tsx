/** The keyboard shortcuts of the screen, in a dialog. */
import type { Shortcut } from "../hooks/useShortcuts";
import { Dialog } from "./Dialog";
import { Kbd } from "./Kbd";

type Props = {
  readonly open: boolean;
  readonly shortcuts: readonly Shortcut[];
  readonly onClose: () => void;
};

export function ShortcutsList({ open, shortcuts, onClose }: Props) {
  return (
    <Dialog title="Keyboard shortcuts" open={open} onClose={onClose}>
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-5 gap-y-2.5">
        {shortcuts.map(({ keys, description }) => (
          <div key={keys} className="contents">
            <dt>
              <Kbd>{keys}</Kbd>
            </dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
