/** The page for an address that no route matches. */
import { Link } from "wouter";
import { paths } from "../features/shared/paths";
import { Page } from "../components/Page";

export function NotFound() {
  return (
    <Page title="Page not found">
      <p>The address may be misspelt, or belong to an older version of Retrain.</p>
      <p className="mt-4">
        <Link className="textual" href={paths.today}>
          Go to Today
        </Link>
      </p>
    </Page>
  );
}
