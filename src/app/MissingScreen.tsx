/** Shown in place of a screen whose code can't be loaded, mostly because a newer version has replaced it. Tries to reload the page. */
import { useEffect } from "react";
import { Button } from "../components/Button";
import { Page } from "../components/page/Page";
import { reloadAutomatically } from "../browser/reload";

export function MissingScreen() {
  // Each time that it is shown: there may be a network by now.
  useEffect(() => void reloadAutomatically(), []);
  return (
    <Page title="This page could not be loaded">
      <p className="mt-4">
        There is no network, or a newer version has replaced this one. What was saved stays on this device. Go
        online, then reload.
      </p>
      <Button variant="primary" className="mt-6" onClick={() => location.reload()}>
        Reload
      </Button>
    </Page>
  );
}
