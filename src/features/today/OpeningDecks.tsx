/** Today until the index of the decks has come. */
import { Page } from "../../components/page/Page";
import { LoadStatus } from "../shared/LoadStatus";

type Props = {
  /** Where what follows has a heading of its own. */
  readonly isTitleHidden: boolean;
};

export const OpeningDecks = ({ isTitleHidden }: Props) => (
  <Page title="Today" hideTitle={isTitleHidden} wide="lg">
    <LoadStatus>Opening the decks…</LoadStatus>
  </Page>
);
