/** Many events as one text, sealed: names once, times as differences, a checksum for the whole and rows that stand alone. */
import type { Event } from "../domain/log";
import { checksum } from "./checksum";
import { type Read, happeningOf, isNumber, saveVersion, wordsOf } from "./line";

/**
 * Four parts by line: version and checksum; the writers; the names (card ids, front-coded: how many characters are
 * shared with the one before, then the rest); the rows. A row: time since the row before, day since the row before,
 * writer, number since that writer's last, what happened, its last word as a name's number.
 */
export function segmentOf(events: readonly Event[]): string {
  const writers = [...new Set(events.map(({ writer }) => writer))];
  const names = [...new Set(events.flatMap(nameIn))].toSorted();
  const numberOfName = new Map(names.map((name, i) => [name, i.toString(36)]));
  const numberOfWriter = new Map(writers.map((writer, i) => [writer, i.toString(36)]));
  const lastSeq = new Map<string, number>();
  let at = 0;
  let day = 0;
  const rows = events.map((event) => {
    const words = [...wordsOf(event)];
    for (const name of nameIn(event)) words[words.length - 1] = numberOfName.get(name) ?? "";
    const seq = event.seq - (lastSeq.get(event.writer) ?? 0);
    const row = [
      (event.at - at).toString(36),
      (event.day - day).toString(36),
      numberOfWriter.get(event.writer),
      seq.toString(36),
      ...words,
    ];
    lastSeq.set(event.writer, event.seq);
    ({ at, day } = event);
    return row.join(" ");
  });
  const body = [writers.join(" "), frontCoded(names), rows.join(";")].join("\n");
  return `${saveVersion} ${checksum(body)}\n${body}`;
}

const nameIn = (event: Event): readonly string[] => (event.type === "graded" ? [event.card] : []);

export function readSegment(text: string): Read<readonly Event[]> {
  const end = text.indexOf("\n");
  const [version = "", sum = ""] = text.slice(0, Math.max(0, end)).split(" ");
  const body = text.slice(end + 1);
  if (checksum(body) !== sum) return { as: "torn" };
  if (Number(version) > saveVersion) return { as: "newer" };
  const [writerList = "", nameList = "", rowList = ""] = body.split("\n");
  const writers = writerList.split(" ");
  const names = frontDecoded(nameList);
  const lastSeq = new Map<string, number>();
  const events: Event[] = [];
  let at = 0;
  let day = 0;
  for (const row of rowList.split(";").filter(Boolean)) {
    const [time = "", days = "", who = "", number = "", ...words] = row.split(" ");
    const writer = isNumber(who) ? writers[Number.parseInt(who, 36)] : undefined;
    if (!writer || ![time, days, number].every(isNumber)) return { as: "torn" };
    if (words[0] === "g") words[words.length - 1] = names[Number.parseInt(words.at(-1) ?? "", 36)] ?? "";
    const happening = happeningOf(words);
    if (!happening) return { as: "newer" };
    at += Number.parseInt(time, 36);
    day += Number.parseInt(days, 36);
    const seq = (lastSeq.get(writer) ?? 0) + Number.parseInt(number, 36);
    lastSeq.set(writer, seq);
    events.push({ writer, seq, at, day, ...happening });
  }
  return { as: "whole", value: events };
}

function frontCoded(sorted: readonly string[]): string {
  return sorted
    .map((name, i) => {
      const before = sorted[i - 1] ?? "";
      let shared = 0;
      while (shared < 35 && shared < before.length && name[shared] === before[shared]) shared += 1;
      return shared.toString(36) + name.slice(shared);
    })
    .join(" ");
}

function frontDecoded(text: string): readonly string[] {
  const names: string[] = [];
  for (const coded of text.split(" ").filter(Boolean)) {
    names.push((names.at(-1) ?? "").slice(0, Number.parseInt(coded[0] ?? "0", 36)) + coded.slice(1));
  }
  return names;
}
