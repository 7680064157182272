/** Whether the browser may clear all this, and how much room it takes. */
import { answerAsked } from "../../store/backup/afterSitting";
import { persistence } from "../../store/backup/persistence";
import { Button } from "../../ui/Button";
import { spellSize } from "./spellKept";
import { useAsked } from "./useAsked";

const answers = {
  kept: "This browser has agreed to keep Retrain's data, however short of room it gets.",
  evictable:
    "This browser may clear Retrain's data when it is short of room, or after weeks without a visit.",
  unknown:
    "This browser doesn't say whether it may clear Retrain's data. Safari does after a week without a visit, unless Retrain is on the home screen.",
} as const;

const ask = () => persistence();

export function Persistence({ clock }: { readonly clock: () => number }) {
  const [answer, again] = useAsked(ask);
  if (answer.as !== "told") return null;
  const { state, used, room } = answer.value;
  const request = async () => {
    await answerAsked(clock(), true);
    again();
  };
  return (
    <div className="mt-6">
      <h3 className="font-medium">Room</h3>
      <p className="mt-1 text-sm text-quiet">
        {answers[state]}
        {used !== undefined && ` It takes ${spellSize(used)}, the app itself included`}
        {used !== undefined && (room === undefined ? "." : `; this browser would give ${spellSize(room)}.`)}
      </p>
      {state === "evictable" && (
        <Button className="mt-3" onClick={() => void request()}>
          Ask the browser to keep it
        </Button>
      )}
    </div>
  );
}
