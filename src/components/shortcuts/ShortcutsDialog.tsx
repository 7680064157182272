/** The keyboard shortcuts of the screen, in a dialog. */
import type { Shortcut } from "../../hooks/input/shortcutsContext";
import { Dialog } from "../Dialog";
import { Kbd } from "./Kbd";

const ownShortcut = { keys: "?", description: "Show keyboard shortcuts" };

type Props = {
  readonly open: boolean;
  readonly shortcuts: readonly Shortcut[];
  readonly hasCharacterKeys: boolean;
  readonly onClose: () => void;
};

export function ShortcutsDialog({ open, shortcuts, hasCharacterKeys, onClose }: Props) {
  return (
    <Dialog title="Keyboard shortcuts" open={open} onClose={onClose}>
      {!hasCharacterKeys && (
        <p className="mt-3 text-quiet">
          Letters, digits and symbols without Ctrl are turned off in Settings.
        </p>
      )}
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-5 gap-y-2.5">
        {[...shortcuts, ownShortcut].map(({ keys, description }) => (
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
