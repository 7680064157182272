/** In place of a screen whose code can't be loaded. Mostly a newer version has replaced it; then the page reloads. */
import { useEffect } from "react";
import { Button } from "../components/Button";
import { Page } from "../components/page/Page";
import { reloadAutomatically } from "../browser/reload";

export function MissingScreen() {
  // Also when it is asked for again: there may be a network by now.
  useEffect(() => void reloadAutomatically(), []);
  return (
    <Page title="This page could not be loaded">
      <p className="mt-4">
        There is no network, or a newer version has replaced this one. Everything is saved. Go online, then
        reload.
      </p>
      <Button variant="primary" className="mt-6" onClick={() => location.reload()}>
        Reload
      </Button>
    </Page>
  );
}
