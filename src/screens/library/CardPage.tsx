/** A card's page, from what it says to what was done with it. */
import { useMemo, useState } from "react";
import { Link } from "wouter";
import { dayOf } from "../../domain/day";
import type { Card, Deck } from "../../domain/deck";
import type { Change } from "../../domain/log";
import { pastOf } from "../../domain/past";
import { trackOf } from "../../domain/study";
import { questionOf } from "../../domain/words";
import { useSettings } from "../../store/settings";
import { calendarNow, rulesNow, useStudy } from "../../store/study";
import { Dialog } from "../../ui/Dialog";
import { Page } from "../../ui/Page";
import { useNow } from "../../ui/useNow";
import { CardActions, DueForm, NoteForm } from "../CardActions";
import { paths } from "../paths";
import { CardHistory } from "./CardHistory";
import { CardStanding } from "./CardStanding";
import { CardText } from "./CardText";
import { Foot } from "./Foot";
import { ForgettingChart } from "./ForgettingChart";
import { LeechHelp } from "./LeechHelp";
import { commonTo } from "./decisions";
import { useBulk } from "./useBulk";
import { useCardKeys } from "./useCardKeys";

type Props = { readonly card: Card; readonly deck: Deck; readonly clock: () => number };

export function CardPage({ card, deck, clock }: Props) {
  const study = useStudy((state) => state.study);
  const { scheduling } = useSettings((state) => state.settings);
  const now = useNow(clock);
  const today = dayOf(now, calendarNow());
  const track = trackOf(study, card.id);
  const { memory, status } = track;
  const past = useMemo(
    () => pastOf(study, card.id, { ...rulesNow(), scheduling }),
    [study, card.id, scheduling],
  );
  const { done, dismiss, apply, undo } = useBulk(clock);
  const [form, setForm] = useState<"note" | "due">();
  // The list begins anew after each decision, so that a form in it closes.
  const [decisions, setDecisions] = useState(0);
  const common = commonTo([status], today);
  const decide = (change: Change) => {
    setForm(undefined);
    setDecisions(decisions + 1);
    apply([card.id], change);
  };
  useCardKeys({ common, decide, note: () => setForm("note"), due: () => memory && setForm("due"), undo });

  return (
    <Page title={questionOf(card)} hideTitle>
      <p>
        <Link className="textual" href={paths.library}>
          All cards
        </Link>
      </p>
      <CardText card={card} deck={deck} status={status} />
      {status.suspended === "leech" && (
        <LeechHelp
          lapses={memory?.lapses ?? 0}
          place={paths.chapter(deck.chapter, card.block)}
          hasNote={status.note !== ""}
          onNote={() => setForm("note")}
          onAsk={() => decide({ type: "suspended", on: false })}
        />
      )}
      <CardStanding track={track} scheduling={scheduling} now={now} today={today} />
      <ForgettingChart past={past} memory={memory} scheduling={scheduling} now={now} today={today} />
      <section aria-labelledby="actions" className="mt-10">
        <h2 id="actions" className="text-xl font-semibold">
          What you can do
        </h2>
        <div className="mt-3 rounded-card border border-line bg-sheet px-5 pb-3">
          <CardActions
            key={decisions}
            status={status}
            today={today}
            seen={memory !== undefined}
            isBuried={common.isBuried}
            single
            onChange={decide}
          />
        </div>
      </section>
      <CardHistory past={past} />
      <div className="h-20" />
      <Dialog title="Your note" open={form === "note"} onClose={() => setForm(undefined)}>
        <NoteForm note={status.note} onDone={(text) => decide({ type: "noted", text })} />
      </Dialog>
      <Dialog title="Set due date" open={form === "due"} onClose={() => setForm(undefined)}>
        <DueForm onDone={(days) => decide({ type: "rescheduled", to: today + days })} />
      </Dialog>
      <Foot says={done?.says} onUndo={undo} onDismiss={dismiss} />
    </Page>
  );
}
