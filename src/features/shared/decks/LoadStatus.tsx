/** Shown instead of content that is loading, or could not be loaded, with a button to try again. */
import type { ReactNode } from "react";
import type { ChapterId } from "../../../domain/ids";
import { useDecks } from "../../../state/StoresContext";
import { nameDeckFile } from "./nameDeckFile";
import { TryAgainButton } from "./TryAgainButton";

type Props = {
  /** Whose deck is waited for; undefined if only the list of chapters is. */
  readonly chapter?: ChapterId | undefined;
  readonly children: ReactNode;
};

export function LoadStatus({ chapter, children }: Props) {
  const failedFile = useDecks(({ problems }) =>
    problems.find(({ type, chapter: each }) => type === "index" || (type === "deck" && each === chapter)),
  );
  return (
    <div className="mt-4">
      <p role="status" className="text-quiet">
        {failedFile
          ? `${nameDeckFile(failedFile)} could not be loaded. Nothing is lost. ${failedFile.problem.type === "replaced" ? "Reload to get the newer version of Retrain." : "Retrain tries again when you are online or come back to this page."}`
          : children}
      </p>
      {failedFile && (
        <div className="mt-4">
          <TryAgainButton variant="primary" />
        </div>
      )}
    </div>
  );
}
