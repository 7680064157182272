/** A notice that needs no action and dismisses itself. */
import { type ReactNode, useEffect, useEffectEvent } from "react";
import { Notice } from "./Notice";

type Props = {
  readonly delayMs: number;
  readonly onTimeout: () => void;
  readonly onDismiss: () => void;
  readonly children: ReactNode;
};

export function AutoDismissNotice({ delayMs, onTimeout, onDismiss, children }: Props) {
  const timeOut = useEffectEvent(onTimeout);
  useEffect(() => {
    const timer = setTimeout(() => timeOut(), delayMs);
    return () => clearTimeout(timer);
  }, [delayMs]);
  return <Notice onDismiss={onDismiss}>{children}</Notice>;
}
