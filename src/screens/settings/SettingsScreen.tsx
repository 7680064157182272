/** Settings: how much, how often, how it looks, and where it is kept. */
import { Page } from "../../ui/Page";
import { Appearance } from "./Appearance";
import { Kept } from "./Kept";
import { Memory } from "./Memory";
import { Reviewing } from "./Reviewing";
import { Schedule } from "./Schedule";
import { Workload } from "./Workload";

export function SettingsScreen({ clock = Date.now }: { readonly clock?: () => number }) {
  return (
    <Page title="Settings">
      <Schedule />
      <Workload clock={clock} />
      <Memory clock={clock} />
      <Reviewing />
      <Appearance />
      <Kept clock={clock} />
    </Page>
  );
}
