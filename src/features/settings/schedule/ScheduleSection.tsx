/** Schedule settings: desired retention, daily limits, learning steps, longest interval and start of the day. */
import { changeDayStartHour, changeScheduling, changeSettings } from "../../../state/settings/changeSettings";
import { useCalendar, useClock, useSettings, useStores } from "../../../state/StoresContext";
import { dayOf } from "../../../domain/scheduling/calendar";
import { useNow } from "../../../hooks/time/useNow";
import { Field } from "../../../components/fields/Field";
import { Select } from "../../../components/fields/Input";
import { RangeField } from "../../../components/fields/RangeField";
import { NumberField } from "../../../components/fields/NumberField";
import { formatPercent } from "../../shared/format";
import { SchedulingPreview } from "./SchedulingPreview";
import { LoadBalancing } from "./LoadBalancing";
import { StepsField } from "./StepsField";
import { TitledSection } from "../../../components/TitledSection";

export function ScheduleSection() {
  const stores = useStores();
  const { scheduling, newPerDay, reviewsPerDay, dayStartHour, interview } = useSettings(
    (state) => state.settings,
  );
  const now = useNow(useClock());
  const today = dayOf(now, useCalendar());
  const isPlanned = interview?.choosesCards === true && interview.day > today;
  return (
    <TitledSection title="Schedule" className="mt-8 grid grid-cols-1 gap-6">
      {isPlanned && (
        <p className="text-quiet">
          Until your interview the plan chooses each day's cards. It goes by the minutes that you have, not by
          the desired retention or the limits per day.
        </p>
      )}
      <RangeField
        id="retention"
        min={0.7}
        max={0.97}
        step={0.01}
        value={scheduling.desiredRetention}
        label={(retention) => `Desired retention: ${formatPercent(retention)}`}
        hint={(retention) =>
          `A card is due when the probability that you recall it drops to ${formatPercent(retention)}. Higher means more reviews.`
        }
        valueText={formatPercent}
        renderPreview={(desiredRetention) => <SchedulingPreview change={{ desiredRetention }} />}
        onChange={(desiredRetention) => changeScheduling(stores, { desiredRetention })}
      />
      <div className="grid grid-cols-1 gap-6 sm:grid-cols-2">
        <NumberField
          id="new-per-day"
          label="New cards per day"
          hint="0 to 999. Each new card needs several reviews in its first weeks."
          value={newPerDay}
          max={999}
          onChange={(count) => changeSettings(stores, { newPerDay: count })}
        />
        <NumberField
          id="reviews-per-day"
          label="Maximum reviews per day"
          hint="0 to 9999. The rest stays due and is shown the next day."
          value={reviewsPerDay}
          max={9999}
          onChange={(count) => changeSettings(stores, { reviewsPerDay: count })}
        />
        <StepsField
          id="learning-steps"
          label="Learning steps"
          hint="For new cards, such as 1m 10m. m, h and d are minutes, hours, days."
          value={scheduling.learningSteps}
          renderPreview={(learningSteps) => <SchedulingPreview change={{ learningSteps }} />}
          onChange={(learningSteps) => changeScheduling(stores, { learningSteps })}
        />
        <StepsField
          id="relearning-steps"
          label="Relearning steps"
          hint="For forgotten cards, such as 10m."
          value={scheduling.relearningSteps}
          renderPreview={(relearningSteps) => <SchedulingPreview change={{ relearningSteps }} />}
          onChange={(relearningSteps) => changeScheduling(stores, { relearningSteps })}
        />
        <NumberField
          id="maximum-interval"
          label="Maximum interval (days)"
          hint="1 to 36500. The longest time between two reviews of a card."
          value={scheduling.maximumInterval}
          renderPreview={(maximumInterval) => <SchedulingPreview change={{ maximumInterval }} />}
          min={1}
          max={36_500}
          onChange={(maximumInterval) => changeScheduling(stores, { maximumInterval })}
        />
      </div>
      <LoadBalancing />
      <Field
        id="turns-at"
        label="Start of the next day"
        hint="Reviews before this time count for the previous day. A new time applies from the end of the current day."
      >
        <Select
          id="turns-at"
          className="w-40"
          value={dayStartHour}
          aria-describedby="turns-at-hint"
          onChange={(event) => changeDayStartHour(stores, Number(event.target.value))}
        >
          {Array.from({ length: 24 }, (_, hour) => (
            <option key={hour} value={hour}>
              {String(hour).padStart(2, "0")}:00
            </option>
          ))}
        </Select>
      </Field>
    </TitledSection>
  );
}
