/** Adds minutes to today's plan. */
import { Button } from "../../../components/Button";
import type { Day } from "../../../domain/time";
import { addMinutesToday } from "../../../state/settings/changeInterview";
import { useStores } from "../../../state/StoresContext";

type Props = { readonly today: Day; readonly className?: string };

const moreMinutes = 10;

export function MoreMinutesButton({ today, className = "" }: Props) {
  const stores = useStores();
  return (
    <Button className={className} onClick={() => addMinutesToday(stores, today, moreMinutes)}>
      Add {moreMinutes} minutes today
    </Button>
  );
}
