/** Today while the index of the decks is loaded. */
import { Page } from "../../components/page/Page";
import { LoadStatus } from "../shared/decks/LoadStatus";

type Props = {
  /** If the screen that follows has its own heading. */
  readonly isTitleHidden: boolean;
};

export const OpeningDecks = ({ isTitleHidden }: Props) => (
  <Page title="Today" isTitleHidden={isTitleHidden} width="fullFromLg">
    <LoadStatus>Loading the chapters…</LoadStatus>
  </Page>
);
