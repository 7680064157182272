/** An address that leads nowhere. */
import { Link } from "wouter";
import { paths } from "../screens/paths";
import { Page } from "../ui/Page";

export function Lost() {
  return (
    <Page title="There is no such page">
      <p>The address may be misspelt, or from an older version.</p>
      <p className="mt-4">
        <Link className="textual" href={paths.today}>
          Go to Today
        </Link>
      </p>
    </Page>
  );
}
