/** A notification with a dismiss button. It never takes focus. */
import type { ReactNode } from "react";
import { Button } from "./Button";

type Props = { readonly children: ReactNode; readonly onDismiss: () => void; readonly action?: ReactNode };

export function Notice({ children, action, onDismiss }: Props) {
  return (
    <div className="rise pointer-events-auto flex w-full max-w-lg flex-wrap items-center gap-x-3 gap-y-2 rounded-2xl border border-edge bg-surface py-2 pr-2 pl-4 shadow-raised">
      <p className="min-w-0 grow py-1.5 text-[0.9375rem]">{children}</p>
      <div className="ml-auto flex gap-1">
        {action}
        <Button variant="quiet" onClick={onDismiss}>
          Dismiss
        </Button>
      </div>
    </div>
  );
}
