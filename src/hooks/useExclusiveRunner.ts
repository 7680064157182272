/** Runs one async action at a time: what is started while another runs is ignored. */
import { useRef } from "react";

export function useExclusiveRunner(): (run: () => Promise<void>) => void {
  const isRunning = useRef(false);
  return (run) => {
    if (isRunning.current) return;
    isRunning.current = true;
    void run().finally(() => {
      isRunning.current = false;
    });
  };
}
