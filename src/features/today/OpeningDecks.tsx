/** Today while the index of the decks is loaded. */
import { Page } from "../../components/page/Page";
import { LoadStatus } from "../shared/LoadStatus";

type Props = {
  /** Where what follows has a heading of its own. */
  readonly isTitleHidden: boolean;
};

export const OpeningDecks = ({ isTitleHidden }: Props) => (
  <Page title="Today" isTitleHidden={isTitleHidden} width="fullFromLg">
    <LoadStatus>Opening the decks…</LoadStatus>
  </Page>
);
