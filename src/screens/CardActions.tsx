/** What can be decided about one card or many: flags, and a list of deeds with their keys. */
import { type FormEvent, useState } from "react";
import type { Day } from "../domain/day";
import { type Change, flags, noteMost } from "../domain/log";
import type { Status } from "../domain/status";
import { Button } from "../ui/Button";
import { boxLook } from "../ui/Field";
import { Icon } from "../ui/Icon";
import { shapes } from "../ui/shapes";
import { flagColours, flagNames } from "./flags";

type Props = {
  /** Of one card; for several, what they have in common. */
  readonly status: Pick<Status, "flag" | "marked" | "suspended" | "note">;
  readonly today: Day;
  /** Whether any of the cards has been seen: only then is there a day to set, or something to forget. */
  readonly seen: boolean;
  readonly isBuried: boolean;
  /** A note belongs to one card; several cards get none here. */
  readonly single: boolean;
  /** A form to begin with, instead of the list. */
  readonly first?: Form | undefined;
  readonly onChange: (change: Change) => void;
  /** What else there is to do, with its key. */
  readonly more?: readonly Deed[];
};

type Deed = {
  readonly name: string;
  readonly says?: string;
  readonly press: string;
  readonly onDo: () => void;
};

type Form = "note" | "due" | undefined;

export function CardActions({ status, today, seen, isBuried, single, first, onChange, more }: Props) {
  const [form, setForm] = useState<Form>(first);
  if (form === "note") {
    return <NoteForm note={status.note} onDone={(text) => onChange({ type: "noted", text })} />;
  }
  if (form === "due")
    return <DueForm onDone={(days) => onChange({ type: "rescheduled", to: today + days })} />;
  const isSuspended = status.suspended !== undefined;
  return (
    <>
      <div role="group" aria-label="Flag" className="mt-4 flex justify-between">
        {flags.map((flag) => (
          <button
            key={flag}
            type="button"
            aria-pressed={status.flag === flag}
            aria-label={flagNames[flag]}
            title={flag === 0 ? "No flag" : `${flagNames[flag]} (Ctrl ${flag})`}
            onClick={() => onChange({ type: "flagged", flag })}
            className={`grid size-11 place-items-center rounded-xl border hover:border-edge aria-pressed:border-current aria-pressed:bg-sunk ${flagColours[flag]} border-transparent`}
          >
            <Icon shape={flag === 0 ? shapes.close : shapes.flag} size={20} />
          </button>
        ))}
      </div>
      <div className="mt-3 grid">
        <Row
          name={isSuspended ? "Ask it again" : "Suspend"}
          says={isSuspended ? "It is set aside now." : "Don't ask it until you say so."}
          press="@"
          onDo={() => onChange({ type: "suspended", on: !isSuspended })}
        />
        <Row
          name={isBuried ? "Ask it today after all" : "Bury until tomorrow"}
          press="-"
          onDo={() => onChange({ type: "buried", on: !isBuried })}
        />
        <Row
          name={status.marked ? "Take the mark off" : "Mark"}
          press="*"
          onDo={() => onChange({ type: "marked", on: !status.marked })}
        />
        {single && (
          <Row
            name={status.note === "" ? "Write a note" : "Change your note"}
            press="E"
            onDo={() => setForm("note")}
          />
        )}
        {seen && (
          <>
            <Row name="Set due date…" press="Ctrl Shift D" onDo={() => setForm("due")} />
            <Row
              name="Reset"
              says="As if never seen; its past stays in the history."
              press="Ctrl Alt N"
              onDo={() => onChange({ type: "reset" })}
            />
          </>
        )}
        {more?.map((deed) => (
          <Row key={deed.name} {...deed} />
        ))}
      </div>
    </>
  );
}

function Row({ name, says, press, onDo }: Deed) {
  return (
    <button
      type="button"
      onClick={onDo}
      className="-mx-3 flex min-h-12 items-center justify-between gap-4 rounded-xl px-3 py-2 text-left hover:bg-sunk"
    >
      <span>
        <span className="font-medium">{name}</span>
        {says && <span className="block text-sm text-quiet">{says}</span>}
      </span>
      <kbd className="shrink-0 pointer-coarse:hidden rounded-md border border-line bg-sunk px-2 py-0.5 font-sans text-sm text-quiet">
        {press}
      </kbd>
    </button>
  );
}

export function NoteForm({
  note,
  onDone,
}: {
  readonly note: string;
  readonly onDone: (text: string) => void;
}) {
  const [text, setText] = useState(note);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDone(text.trim());
  };
  return (
    <form onSubmit={submit} className="mt-4 grid gap-3">
      <label htmlFor="note" className="text-quiet">
        In your own words: a picture, an example, what you mixed it up with. It is shown with the answer.
      </label>
      <textarea
        id="note"
        rows={4}
        maxLength={noteMost}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className={boxLook}
      />
      <div className="flex justify-end gap-3">
        {note !== "" && <Button onClick={() => onDone("")}>Remove it</Button>}
        <Button look="primary" type="submit">
          Save
        </Button>
      </div>
    </form>
  );
}

const farthest = 3_650;

export function DueForm({ onDone }: { readonly onDone: (days: number) => void }) {
  const [text, setText] = useState("1");
  const days = Number(text);
  const valid = /^\d{1,4}$/.test(text.trim()) && days <= farthest;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (valid) onDone(days);
  };
  return (
    <form onSubmit={submit} className="mt-4 grid gap-3">
      <label htmlFor="due" className="font-medium">
        Ask again in how many days?
      </label>
      <input
        id="due"
        inputMode="numeric"
        autoComplete="off"
        className={boxLook}
        value={text}
        aria-invalid={!valid}
        aria-describedby="due-hint"
        onChange={(event) => setText(event.target.value)}
      />
      <p id="due-hint" className="text-sm text-quiet">
        0 is today. {valid ? "Its stability and difficulty stay." : `Type a whole number up to ${farthest}.`}
      </p>
      <div className="flex justify-end">
        <Button look="primary" type="submit" disabled={!valid}>
          Set
        </Button>
      </div>
    </form>
  );
}
