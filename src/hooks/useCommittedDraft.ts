/** A value that is changed in a field and reported once the person has finished. */
import { type FocusEvent, useEffect, useRef, useState } from "react";

type CommittedDraft<T> = {
  /** What was entered and is not reported yet; undefined if nothing was. */
  readonly draft: T | undefined;
  readonly setDraft: (draft: T | undefined) => void;
  /** Reports the draft, if it is valid. For Enter and for leaving the field. */
  readonly commit: () => void;
  /** The same, as `onBlur` of an element with the field and its buttons: commits when the focus leaves the element. */
  readonly commitOnLeaving: (event: FocusEvent) => void;
};

/** Also reports on leaving the page or the screen. An invalid draft stays in the field. */
export function useCommittedDraft<T>(
  value: T,
  isValid: (draft: T) => boolean,
  onCommit: (draft: T) => void,
): CommittedDraft<T> {
  const [draft, setDraft] = useState<T>();
  const commit = () => {
    if (draft === undefined || !isValid(draft)) return;
    if (draft !== value) onCommit(draft);
    setDraft(undefined);
  };
  const latestCommit = useRef(commit);
  useEffect(() => {
    latestCommit.current = commit;
  });
  useEffect(() => {
    const commitBeforeLeaving = () => latestCommit.current();
    window.addEventListener("pagehide", commitBeforeLeaving);
    return () => {
      window.removeEventListener("pagehide", commitBeforeLeaving);
      commitBeforeLeaving();
    };
  }, []);
  const commitOnLeaving = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) commit();
  };
  return { draft, setDraft, commit, commitOnLeaving };
}
