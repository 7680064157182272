/** The form for a card's note. What is typed is kept as a draft until it is saved, however the form is closed. */
import type { FormEvent } from "react";
import { Button } from "../../../components/Button";
import { TextArea } from "../../../components/fields/Input";
import { focusField } from "../../../components/fields/focusField";
import { maxNoteLength } from "../../../domain/events/cardChange";
import type { CardId } from "../../../domain/ids";
import { formatNumber } from "../format";
import { useNoteDraft } from "./useNoteDraft";

type Props = { readonly card: CardId; readonly note: string; readonly onSave: (text: string) => void };

const minLengthToShowCount = 0.8 * maxNoteLength;

export function NoteForm({ card, note, onSave }: Props) {
  const { text, hadDraft, merge, change, clear } = useNoteDraft(card, note);
  const save = (newText: string) => {
    clear();
    onSave(newText);
  };
  const { length } = text.trim();
  const excess = length - maxNoteLength;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const merged = merge();
    if (merged.length > maxNoteLength) change(merged, note);
    else save(merged);
  };
  return (
    <form onSubmit={submit} className="mt-4 grid gap-3">
      <label htmlFor="note" className="text-quiet">
        Your own words: a mnemonic, an example, what you confuse it with. It is shown with the answer.
      </label>
      {hadDraft && text !== note && (
        <p className="flex flex-wrap items-center justify-between gap-x-3 text-sm">
          You have not saved this text yet.
          <Button variant="quiet" className="px-2" onClick={() => change(note, note)}>
            Discard it
          </Button>
        </p>
      )}
      <TextArea
        id="note"
        ref={focusField}
        rows={4}
        value={text}
        aria-invalid={excess > 0}
        aria-describedby="note-length"
        onChange={(event) => change(event.target.value)}
        onKeyDown={({ key, ctrlKey, metaKey, currentTarget }) => {
          if (key === "Enter" && (ctrlKey || metaKey)) currentTarget.form?.requestSubmit();
        }}
      />
      <p id="note-length" role="status" className="text-sm text-quiet empty:hidden">
        {length >= minLengthToShowCount &&
          `${formatNumber(length)} of ${formatNumber(maxNoteLength)} characters.`}
        {excess > 0 && (
          <strong className="font-semibold text-ink">
            {" "}
            Shorten it by {formatNumber(excess)} to save it. Until then it is kept here as a draft.
          </strong>
        )}
      </p>
      <div className="flex justify-end gap-3">
        {note !== "" && <Button onClick={() => save("")}>Delete note</Button>}
        <Button variant="primary" type="submit" disabled={excess > 0}>
          Save
        </Button>
      </div>
    </form>
  );
}
