/** The backup that writes itself: to which file, and whether it did. Only where the browser lets a page write to a file. */
import { useState } from "react";
import {
  type Written,
  canChooseFile,
  chooseFile,
  fileBackup,
  forgetFile,
  writeFile,
} from "../../store/backup/fileBackup";
import { markOf } from "../../store/backup/keptDatabase";
import { Button } from "../../ui/Button";
import { countOf, spellTime } from "../spell";
import { spellDate } from "./spellKept";
import { useAsked } from "./useAsked";

type Props = { readonly clock: () => number; readonly onLook: (text: string) => void };

const howItIs = async () => ({ file: await fileBackup(), last: await markOf("outside") });

export function FileBackup({ clock, onLook }: Props) {
  const [answer, ask] = useAsked(howItIs);
  const [written, setWritten] = useState<Written>();
  if (!canChooseFile() || answer.as !== "told") return null;
  const { file, last } = answer.value;

  const write = async () => {
    setWritten(await writeFile(clock(), true));
    ask();
  };
  const choose = async () => {
    try {
      if (await chooseFile()) await write();
    } catch (error) {
      setWritten({ as: "failed", problem: `No file was chosen: ${String(error)}` });
    }
  };
  const forget = async () => {
    await forgetFile();
    setWritten(undefined);
    ask();
  };

  return (
    <div className="mt-6">
      <h3 className="font-medium">A backup that writes itself</h3>
      <p className="mt-1 text-sm text-quiet">
        {file.as === "none" &&
          "Choose a file, best in a folder that is copied elsewhere, and a backup goes there after each sitting."}
        {file.as === "ready" && `After each sitting everything goes to ${file.name}.`}
        {file.as === "asks" &&
          `${file.name} is chosen, but the browser wants a press before it is written again.`}
        {last && ` The last backup left this browser on ${spellDate(last.at)} at ${spellTime(last.at)}.`}
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        {file.as !== "none" && <Button onClick={() => void write()}>Write it now</Button>}
        <Button onClick={() => void choose()}>
          {file.as === "none" ? "Choose a file" : "Choose another"}
        </Button>
        {file.as !== "none" && <Button onClick={() => void forget()}>Stop writing</Button>}
      </div>
      <div role="status" className="mt-2">
        {written?.as === "written" && <p>Written.</p>}
        {written?.as === "asks" && (
          <p>The browser did not allow it. Press "Write it now" to be asked again.</p>
        )}
        {written?.as === "failed" && <p>{written.problem}</p>}
        {written?.as === "holdsMore" && (
          <>
            <p>
              This file holds more than is here ({countOf(written.fresh, "event")}), so it was left as it is.
              Restore it first, or choose another.
            </p>
            <Button className="mt-2" onClick={() => onLook(written.text)}>
              See what it would add
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
