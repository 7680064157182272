/** A card's page: content, memory, forgetting curve, actions and history. */
import { commonStatusOf } from "../commonStatusOf";
import { type Card } from "../../../domain/deck/card";
import { type StudyDeck } from "../../../domain/deck/deck";
import { type CardChange } from "../../../domain/events/cardChange";
import { questionTextOf } from "../../../domain/deck/cardText";
import { useMemo, useState } from "react";
import { Link } from "react-router";
import { dayOf } from "../../../domain/scheduling/calendar";
import { cardHistoryOf } from "../../../domain/study/cardHistory";
import { cardStateOf } from "../../../domain/study/study";
import { useCalendar, useClock, useSettings, useStudy } from "../../../state/StoresContext";
import { Columns } from "../../../components/page/Columns";
import { Dialog } from "../../../components/Dialog";
import { Page } from "../../../components/page/Page";
import { useNow } from "../../../hooks/time/useNow";
import { CardActions, DueDateForm } from "../../shared/card/CardActions";
import { NoteForm } from "../../shared/card/NoteForm";
import { paths } from "../../shared/paths";
import { BottomBar } from "../BottomBar";
import { useUndoableChange } from "../useUndoableChange";
import { CardHistory } from "./CardHistory";
import { CardStats } from "./CardStats";
import { CardText } from "./CardText";
import { ForgettingChart } from "./ForgettingChart";
import { InterviewOutlook } from "./InterviewOutlook";
import { IntervalReason } from "./IntervalReason";
import { LeechHelp } from "./LeechHelp";
import { useCardShortcuts } from "./useCardShortcuts";
import { TitledSection } from "../../../components/TitledSection";

type Props = { readonly card: Card; readonly deck: StudyDeck };

export function CardPage({ card, deck }: Props) {
  const study = useStudy((state) => state.study);
  const replayOptions = useStudy((state) => state.replayOptions);
  const { scheduling } = useSettings((state) => state.settings);
  const now = useNow(useClock());
  const today = dayOf(now, useCalendar());
  const cardState = cardStateOf(study, card.id);
  const { memory, status } = cardState;
  const history = useMemo(
    () => cardHistoryOf(study, card.id, replayOptions),
    [study, card.id, replayOptions],
  );
  const { lastChange, dismiss, apply, undo, undoEarlier } = useUndoableChange();
  const [form, setForm] = useState<"note" | "due">();
  const commonStatus = commonStatusOf([status], today);
  const applyChange = (change: CardChange) => {
    setForm(undefined);
    apply([{ id: card.id }], change);
  };
  const openNote = () => setForm("note");
  useCardShortcuts({
    status: commonStatus,
    applyChange,
    openNote,
    openDueDate: () => memory && setForm("due"),
    undo,
  });

  return (
    <Page title={questionTextOf(card)} isTitleHidden width="full">
      <p>
        <Link className="textual" to={paths.library}>
          All cards
        </Link>
      </p>
      <Columns
        first={
          <>
            <CardText card={card} deck={deck} status={status} />
            {status.suspended === "leech" && (
              <LeechHelp
                memory={memory}
                guidePath={paths.chapter(deck.chapter, card.block)}
                hasNote={status.note !== ""}
                onEditNote={openNote}
                onUnsuspend={() => applyChange({ type: "suspended", on: false })}
              />
            )}
            <TitledSection
              title="Actions"
              className="mt-10 print:hidden"
              titleClassName="text-xl font-semibold"
            >
              <div className="mt-3 rounded-card border border-line bg-surface px-5 pb-3">
                <CardActions
                  status={status}
                  today={today}
                  isSeen={memory !== undefined}
                  isBuried={commonStatus.isBuried}
                  singleCard={card.id}
                  onEditNote={openNote}
                  isNoteFormOpen={form === "note"}
                  onChange={applyChange}
                />
              </div>
            </TitledSection>
          </>
        }
        second={
          <>
            <CardStats cardState={cardState} scheduling={scheduling} now={now} today={today} />
            <InterviewOutlook
              card={card.id}
              memory={memory}
              isSuspended={status.suspended !== undefined}
              today={today}
            />
            <IntervalReason history={history} scheduling={scheduling} />
            <ForgettingChart history={history} memory={memory} scheduling={scheduling} now={now} />
            <CardHistory history={history} options={replayOptions} today={today} onUndo={undoEarlier} />
          </>
        }
      />
      <div className="h-20" />
      <Dialog title="Your note" open={form === "note"} onClose={() => setForm(undefined)}>
        <NoteForm
          card={card.id}
          note={status.note}
          onSave={(text) => applyChange({ type: "noteEdited", text })}
        />
      </Dialog>
      <Dialog title="Set due date" open={form === "due"} onClose={() => setForm(undefined)}>
        <DueDateForm onSave={(days) => applyChange({ type: "rescheduled", dueDay: today + days })} />
      </Dialog>
      <BottomBar message={lastChange?.message} onUndo={undo} onDismiss={dismiss} />
    </Page>
  );
}
