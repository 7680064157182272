/** Shown in place of a screen whose code is being loaded. The message appears after a second: most screens are there sooner. */
import { Button } from "../components/Button";
import { useIsDelayed } from "../hooks/time/useIsDelayed";

const noticeDelayMs = 1_000;

export function OpeningScreen() {
  const isDelayed = useIsDelayed(true, noticeDelayMs);
  return (
    <div className="mt-12 px-5 text-center">
      <p role="status">{isDelayed && "Opening… If this stays, reload the page."}</p>
      {isDelayed && (
        <Button className="mt-6" onClick={() => location.reload()}>
          Reload
        </Button>
      )}
    </div>
  );
}
