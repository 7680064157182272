/** Asks for the day of the interview, and plans for it. */
import type { Day } from "../../domain/time";
import { setInterview } from "../../state/settings/setInterview";
import { useStores } from "../../state/StoresContext";
import { InterviewDayField } from "./InterviewDayField";

export function AskInterviewDay({ today }: { readonly today: Day }) {
  const stores = useStores();
  return (
    <InterviewDayField
      label="When is your interview?"
      today={today}
      submitLabel="Plan for it"
      onSubmit={(when) => setInterview(stores, when, today)}
    />
  );
}
