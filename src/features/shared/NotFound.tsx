/** A page that says what was not found, with a link to where to go instead. */
import type { ReactNode } from "react";
import { Link } from "react-router";
import { Page } from "../../components/page/Page";

type Props = {
  readonly title: string;
  readonly linkPath: string;
  readonly linkLabel: string;
  /** Why it may be missing. */
  readonly children: ReactNode;
};

export function NotFound({ title, linkPath, linkLabel, children }: Props) {
  return (
    <Page title={title}>
      <p className="mt-4">{children}</p>
      <p className="mt-4">
        <Link className="textual" to={linkPath}>
          {linkLabel}
        </Link>
      </p>
    </Page>
  );
}
