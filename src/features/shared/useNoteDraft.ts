/** The text of a card's note while it is edited: kept as a draft until it is saved or discarded, however the form is closed. */
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { CardId } from "../../domain/ids";
import { mergeDrafts } from "../../domain/interview/round/mergeDrafts";
import { useStores } from "../../state/StoresContext";
import type { Stores } from "../../state/stores";
import { openTextDraft, type TextEdit } from "../../state/textDraft";

const openNoteDraft = (stores: Stores, card: CardId, note: string) =>
  openTextDraft(stores, `note ${card}`, note);

export const hasNoteDraft = (stores: Stores, card: CardId, note: string): boolean =>
  openNoteDraft(stores, card, note).text !== note;

export function useNoteDraft(card: CardId, note: string) {
  const stores = useStores();
  const [draft] = useState(() => openNoteDraft(stores, card, note));
  const [edit, setEdit] = useState<TextEdit>({ base: note, text: draft.text });
  /** What is not saved yet; undefined if everything is. */
  const unsaved = useRef(draft.text === note ? undefined : edit);
  const keep = (newEdit: TextEdit | undefined) => {
    unsaved.current = newEdit && mergeDrafts(newEdit.base, newEdit.text, note) !== note ? newEdit : undefined;
    draft.set(unsaved.current);
  };
  // Another tab may have opened this draft meanwhile, and saved or discarded it. Here it is still seen.
  const keepAgain = useEffectEvent(() => keep(unsaved.current));
  useEffect(() => {
    window.addEventListener("pagehide", keepAgain);
    return () => {
      window.removeEventListener("pagehide", keepAgain);
      keepAgain();
    };
  }, []);
  const change = (text: string, base = edit.base) => {
    setEdit({ base, text });
    keep({ base, text });
  };
  return {
    text: edit.text,
    hadDraft: draft.text !== note,
    /** The text, with what another tab saved since it was begun. */
    merge: () => mergeDrafts(edit.base, edit.text.trim(), note),
    /** `base` is the saved text that is in it. */
    change,
    /** It is saved. */
    clear: () => keep(undefined),
  };
}
