/** In place of a screen whose code can't be loaded. Mostly a newer version has replaced it; then `useStaleVersion` reloads the page. */
import { useEffect } from "react";
import { Button } from "../components/Button";
import { Page } from "../components/page/Page";
import { reportMissingScreen } from "../browser/missingFile";

export function MissingScreen() {
  useEffect(reportMissingScreen, []);
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
