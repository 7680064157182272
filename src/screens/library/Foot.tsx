/** What lies at the foot of the screen, above the way to the others: what was just done, and whatever else is at hand. */
import type { ReactNode } from "react";
import { Button } from "../../ui/Button";
import { Notice } from "../../ui/Notice";

type Props = {
  readonly says: string | undefined;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
  readonly children?: ReactNode;
};

export function Foot({ says, onUndo, onDismiss, children }: Props) {
  return (
    <div className="pointer-events-none fixed inset-x-0 bottom-16 z-10 flex flex-col items-center gap-2 p-2 pb-[calc(0.5rem+env(safe-area-inset-bottom))] md:bottom-0 md:pb-4">
      <div role="status" className="flex w-full justify-center">
        {says !== undefined && (
          <Notice onDismiss={onDismiss} action={<Button onClick={onUndo}>Undo</Button>}>
            {says}
          </Notice>
        )}
      </div>
      {children}
    </div>
  );
}
