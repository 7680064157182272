/** Today until the index of the decks has come. */
import { Page } from "../../components/page/Page";

type Props = {
  /** Where what follows has a heading of its own. */
  readonly isTitleHidden: boolean;
};

export const OpeningDecks = ({ isTitleHidden }: Props) => (
  <Page title="Today" hideTitle={isTitleHidden} wide="lg">
    <p className="mt-4 text-quiet">Opening the decks…</p>
  </Page>
);
