/** Settings: how much, how often, how it looks, and where it is kept. */
import { Page } from "../../ui/Page";
import { Appearance } from "./Appearance";
import { Kept } from "./Kept";
import { Reviewing } from "./Reviewing";
import { Schedule } from "./Schedule";

export function SettingsScreen({ clock = Date.now }: { readonly clock?: () => number }) {
  return (
    <Page title="Settings">
      <Schedule />
      <Reviewing />
      <Appearance />
      <Kept clock={clock} />
    </Page>
  );
}
