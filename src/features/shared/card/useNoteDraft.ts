/** The text of a card's note while it is edited: kept as a draft until it is saved or discarded, however the form is closed. */
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { CardId } from "../../../domain/ids";
import { mergeDrafts } from "../../../domain/text/mergeDrafts";
import { useStores } from "../../../state/StoresContext";
import type { Stores } from "../../../state/stores";
import { openTextDraft, type TextEdit } from "../../../state/textDraft";

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
  const saveDraft = (newEdit: TextEdit | undefined) => {
    unsaved.current = newEdit && mergeDrafts(newEdit.base, newEdit.text, note) !== note ? newEdit : undefined;
    draft.set(unsaved.current);
  };
  // Another tab may have saved or discarded this draft meanwhile, while its text is still shown here.
  const saveDraftAgain = useEffectEvent(() => saveDraft(unsaved.current));
  useEffect(() => {
    window.addEventListener("pagehide", saveDraftAgain);
    return () => {
      window.removeEventListener("pagehide", saveDraftAgain);
      saveDraftAgain();
    };
  }, []);
  const change = (text: string, base = edit.base) => {
    setEdit({ base, text });
    saveDraft({ base, text });
  };
  return {
    text: edit.text,
    hadDraft: draft.text !== note,
    /** The text, with what another tab saved since it was begun. */
    merge: () => mergeDrafts(edit.base, edit.text.trim(), note),
    /** `base` is the saved text that `text` was edited from. */
    change,
    /** Removes the draft, once the note is saved. */
    clear: () => saveDraft(undefined),
  };
}
