/** What a backup would add, with the button that restores it; then what it added, with the button that undoes it. */
import type { RestoreSummary } from "../../../state/backup/compareBackup";
import { Button } from "../../../components/Button";
import { Switch } from "../../../components/fields/Switch";
import { formatCount, formatNumber } from "../../shared/format";
import { formatDay } from "../../shared/formatDates";
import { formatDate } from "./format";
import type { OfferedRestore, useRestore } from "./useRestore";

type Props = { readonly restore: ReturnType<typeof useRestore> };

export function RestorePreview({ restore: { state, statusRef, setUsesSettings, addBackup } }: Props) {
  return (
    // It takes the focus of the buttons in it, which disappear when they are pressed (`keepFocus`).
    <div role="status" ref={statusRef} tabIndex={-1} className="mt-4 outline-none">
      {state?.type === "offered" && (
        <>
          {state.preview ? (
            <PreviewText preview={state.preview} />
          ) : (
            <p>
              The events of this backup are here already, but its settings are different.{" "}
              {describeSettings(state)}
            </p>
          )}
          {state.preview && state.settings && (
            <div className="mt-3">
              <Switch
                id="restored-settings"
                label="Use its settings too"
                hint={describeSettings(state)}
                checked={state.usesSettings}
                onChange={(usesSettings) => setUsesSettings(state, usesSettings)}
              />
            </div>
          )}
          <Button variant="primary" className="mt-3" onClick={() => addBackup(state)}>
            {state.preview ? "Restore events" : "Use its settings"}
          </Button>
        </>
      )}
      {state && state.type !== "offered" && <p>{state.message}</p>}
      {state?.type === "done" && (
        <Button className="mt-3" onClick={state.undo}>
          Undo the restore
        </Button>
      )}
    </div>
  );
}

/** What happens to the settings here. */
function describeSettings({ backup, settings, usesSettings }: OfferedRestore): string {
  if (!usesSettings) return "The settings here stay as they are.";
  const interview = settings?.interview;
  return `The backup's settings replace those on this device${
    interview && interview !== backup.settings?.interview
      ? `, except your interview on ${formatDay(interview.day)}`
      : ""
  }.`;
}

/** How many events are new, their dates, and the effect on the number of learned cards. */
function PreviewText({ preview }: { readonly preview: RestoreSummary }) {
  const { eventCount, from, to, learnedCards } = preview;
  const firstDate = formatDate(from);
  const lastDate = formatDate(to);
  return (
    <p>
      This backup has {formatCount(eventCount, "new event")},{" "}
      {firstDate === lastDate ? `of ${firstDate}` : `from ${firstDate} to ${lastDate}`}. Restoring adds them
      and removes nothing.{" "}
      {learnedCards.before === learnedCards.after
        ? `You have learned ${formatCount(learnedCards.before, "card")}, before and after.`
        : `You have learned ${formatCount(learnedCards.before, "card")}; with them it would be ${formatNumber(learnedCards.after)}.`}
    </p>
  );
}
