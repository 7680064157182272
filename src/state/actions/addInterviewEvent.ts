/** What happens in an interview round, as events of the log. */
import { type EventId, type RoundId } from "../../domain/ids";
import { type InterviewPayload } from "../../domain/events/interview/interviewPayload";
import { eventIdOf } from "../../domain/events/event";
import type { EpochMs } from "../../domain/time";
import type { Stores } from "../stores";
import { addEvent } from "../study/addEvent";

/** Returns the event's id. */
export const addInterviewEvent = (
  stores: Stores,
  round: RoundId,
  payload: InterviewPayload,
  timestamp: EpochMs,
): EventId => eventIdOf(addEvent(stores, { type: "interview", round, payload }, timestamp));

/** A unique id: this tab's id and the number of its events. */
export const createRoundId = ({ platform, study }: Stores): RoundId =>
  `${platform.writer}-${study.getState().tabEvents.length.toString(36)}`;
