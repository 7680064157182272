/** A bar at the bottom of the screen, or where it stands in a window that is too low for it: the last change with Undo, and other controls. */
import type { ReactNode } from "react";
import { Button } from "../../components/Button";
import { Icon } from "../../components/icons/Icon";
import { icons } from "../../components/icons/icons";

type Props = {
  readonly message: string | undefined;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
  readonly children?: ReactNode;
};

export function BottomBar({ message, onUndo, onDismiss, children }: Props) {
  return (
    <div className="pointer-events-none fixed inset-x-0 bottom-(--foot) z-10 flex flex-col items-center gap-2 p-2 md:pb-4 lg:left-54 low:sticky lowest:static print:hidden">
      <div role="status" className="flex w-full justify-center">
        {message !== undefined && (
          <div className="rise pointer-events-auto flex w-full max-w-3xl items-center gap-1 rounded-2xl border border-edge bg-surface py-1 pr-1 pl-4 shadow-raised">
            <p className="my-2 mr-auto line-clamp-3 low:line-clamp-1">{message}</p>
            <Button variant="quiet" className="text-accent" onClick={onUndo}>
              Undo
            </Button>
            <Button variant="quiet" className="min-w-11 px-2" onClick={onDismiss}>
              <Icon path={icons.close} size={20} />
              <span className="sr-only">Dismiss</span>
            </Button>
          </div>
        )}
      </div>
      {children}
    </div>
  );
}
