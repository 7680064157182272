/** The actions for one card or several (flag, suspend, bury, mark, note, due date, reset) with their shortcuts. */
import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "../../../components/Button";
import { focusField } from "../../../components/fields/focusField";
import { Input } from "../../../components/fields/Input";
import { readWholeNumber } from "../../../components/fields/readWholeNumber";
import { Icon } from "../../../components/icons/Icon";
import { icons } from "../../../components/icons/icons";
import { type CardChange, type Flag, flags } from "../../../domain/events/cardChange";
import type { CardId } from "../../../domain/ids";
import type { CardStatus } from "../../../domain/study/cardStatus";
import type { Day } from "../../../domain/time";
import { useStores } from "../../../state/StoresContext";
import type { CommonStatus } from "./cardShortcuts";
import { flagLabels, flagTextClasses } from "./flagLabels";
import { hasNoteDraft } from "./useNoteDraft";
import { Kbd } from "../../../components/shortcuts/Kbd";

type Props = {
  /** The status of one card, or what several have in common. */
  readonly status: Omit<CommonStatus, "isBuried"> & Pick<CardStatus, "note">;
  readonly today: Day;
  /** Whether any of the cards has been reviewed. Only then can its due date be set or its memory reset. */
  readonly isSeen: boolean;
  readonly isBuried: boolean;
  /** Undefined for several cards: notes belong to one card. */
  readonly singleCard: CardId | undefined;
  /** The form to open with, instead of the list. */
  readonly initialForm?: "due" | undefined;
  /** Shows the page's form of the note: two forms of one note would overwrite each other's draft. */
  readonly onEditNote?: () => void;
  /** Whether that form is shown. It may leave a draft when it closes. */
  readonly isNoteFormOpen?: boolean;
  readonly onChange: (change: CardChange) => void;
  readonly extraActions?: readonly CardAction[];
};

type CardAction = {
  readonly label: string;
  readonly description?: ReactNode;
  readonly keys: string;
  readonly onSelect: () => void;
};

export function CardActions({
  status,
  today,
  isSeen,
  isBuried,
  singleCard,
  initialForm,
  onEditNote,
  isNoteFormOpen,
  onChange,
  extraActions,
}: Props) {
  const [form, setForm] = useState(initialForm);
  const change = (next: CardChange) => {
    setForm(undefined);
    onChange(next);
  };
  const isSuspended = status.suspended !== undefined;
  const renderFormOrList = () => {
    if (form === "due")
      return <DueDateForm onSave={(days) => change({ type: "rescheduled", dueDay: today + days })} />;
    return (
      <>
        <FlagButtons selected={status.flag} onSelect={(flag) => change({ type: "flagged", flag })} />
        <div className="mt-3 grid">
          <ActionButton
            label={isSuspended ? "Unsuspend" : "Suspend"}
            description={
              isSuspended ? "It is suspended now." : "Leave it out of reviews until you unsuspend it."
            }
            keys="@"
            onSelect={() => change({ type: "suspended", on: !isSuspended })}
          />
          <ActionButton
            label={isBuried ? "Unbury" : "Bury until tomorrow"}
            keys="- or B"
            onSelect={() => change({ type: "buried", on: !isBuried })}
          />
          <ActionButton
            label={status.isMarked ? "Unmark" : "Mark"}
            keys="*"
            onSelect={() => change({ type: "marked", on: !status.isMarked })}
          />
          {singleCard !== undefined && onEditNote && (
            <ActionButton
              label={status.note === "" ? "Write a note" : "Edit note"}
              description={
                <NoteDraftHint
                  key={[singleCard, status.note, isNoteFormOpen].join(" ")}
                  card={singleCard}
                  note={status.note}
                />
              }
              keys="E"
              onSelect={onEditNote}
            />
          )}
          {isSeen && (
            <>
              <ActionButton label="Set due date…" keys="Ctrl Shift D" onSelect={() => setForm("due")} />
              <ActionButton
                label="Reset"
                description="Make it a new card again. Its history stays."
                keys="Ctrl Alt N"
                onSelect={() => change({ type: "reset" })}
              />
            </>
          )}
          {extraActions?.map((action) => (
            <ActionButton key={action.label} {...action} />
          ))}
        </div>
      </>
    );
  };
  return (
    // It takes the focus of what is pressed and disappears (`keepFocus`).
    <div tabIndex={-1} className="outline-none">
      {renderFormOrList()}
    </div>
  );
}

/** Reads once whether there is a draft, so it is mounted anew when that may have changed. */
function NoteDraftHint({ card, note }: { readonly card: CardId; readonly note: string }) {
  const stores = useStores();
  const [hasDraft] = useState(() => hasNoteDraft(stores, card, note));
  return hasDraft && "You have begun one that is not saved.";
}

type FlagButtonsProps = { readonly selected: Flag | undefined; readonly onSelect: (flag: Flag) => void };

const FlagButtons = ({ selected, onSelect }: FlagButtonsProps) => (
  <div role="group" aria-label="Flag" className="mt-4 flex justify-between">
    {flags.map((flag) => (
      <button
        key={flag}
        type="button"
        aria-pressed={selected === flag}
        aria-label={flagLabels[flag]}
        title={flag === 0 ? "No flag" : `${flagLabels[flag]} (Ctrl ${flag})`}
        onClick={() => onSelect(flag)}
        className={`grid size-11 place-items-center rounded-xl border hover:border-edge aria-pressed:border-current aria-pressed:bg-inset ${flagTextClasses[flag]} border-transparent`}
      >
        <Icon path={flag === 0 ? icons.close : icons.flag} size={20} />
      </button>
    ))}
  </div>
);

function ActionButton({ label, description, keys, onSelect }: CardAction) {
  return (
    <button
      type="button"
      onClick={onSelect}
      className="-mx-3 flex min-h-12 items-center justify-between gap-4 rounded-xl px-3 py-2 text-left hover:bg-inset"
    >
      <span>
        <span className="font-medium">{label}</span>
        {description && <span className="block text-sm text-quiet">{description}</span>}
      </span>
      <Kbd className="shrink-0 text-quiet pointer-coarse:hidden">{keys}</Kbd>
    </button>
  );
}

const maxDaysAhead = 3_650;

export function DueDateForm({ onSave }: { readonly onSave: (days: number) => void }) {
  const [text, setText] = useState("1");
  const days = readWholeNumber(text);
  const isValid = days <= maxDaysAhead;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isValid) onSave(days);
  };
  return (
    <form onSubmit={submit} className="mt-4 grid gap-3">
      <label htmlFor="due" className="font-medium">
        Due in how many days?
      </label>
      <Input
        id="due"
        ref={focusField}
        inputMode="numeric"
        autoComplete="off"
        value={text}
        aria-invalid={!isValid}
        aria-describedby="due-hint"
        onChange={(event) => setText(event.target.value)}
      />
      <p id="due-hint" className="text-sm text-quiet">
        0 means today.{" "}
        {isValid ? "Stability and difficulty don't change." : `Type a whole number up to ${maxDaysAhead}.`}
      </p>
      <div className="flex justify-end">
        <Button variant="primary" type="submit" disabled={!isValid}>
          Set
        </Button>
      </div>
    </form>
  );
}
