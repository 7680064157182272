/** Keeps the screen on while `isEnabled`. */
import { useEffect } from "react";

/** Does nothing where the browser lacks wake locks or refuses one. */
export function useWakeLock(isEnabled: boolean): void {
  useEffect(() => {
    if (!isEnabled || !("wakeLock" in navigator)) return undefined;
    let lock: WakeLockSentinel | undefined;
    let isReleased = false;
    const acquire = async () => {
      if (document.visibilityState !== "visible" || isReleased) return;
      // Refused when the battery is low; nothing depends on it.
      lock = await navigator.wakeLock.request("screen").catch(() => undefined);
      if (isReleased) void lock?.release();
    };
    const reacquire = () => void acquire();
    reacquire();
    // A lock ends when the page is hidden.
    document.addEventListener("visibilitychange", reacquire);
    return () => {
      isReleased = true;
      document.removeEventListener("visibilitychange", reacquire);
      void lock?.release();
    };
  }, [isEnabled]);
}
