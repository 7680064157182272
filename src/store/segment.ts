/** Many events as one text, sealed: names once, times as differences, a checksum for the whole and rows that stand alone. */
import type { Event, Stamp } from "../domain/log";
import { checksum } from "./checksum";
import { type Read, happeningOf, isNewer, isNumber, saveVersion, wordsOf } from "./line";

/**
 * Four parts by line: version and checksum; the writers; the names (card ids, front-coded: how many characters are
 * shared with the one before, then the rest); the rows. A row: its stamp, what happened, its last word as a name's number.
 * A stamp: the time since the row before; then, unless writer and day are the same and the number is the next one, the
 * days since the row before, the writer, and the number. All numbers in base 36.
 */
export function segmentOf(events: readonly Event[]): string {
  const writers = [...new Set(events.map(({ writer }) => writer))];
  const names = [...new Set(events.flatMap(nameIn))].toSorted();
  const numberOfName = new Map(names.map((name, i) => [name, i.toString(36)]));
  const numberOfWriter = new Map(writers.map((writer, i) => [writer, i.toString(36)]));
  let before = nothing;
  const rows = events.map((event) => {
    const words = [...wordsOf(event)];
    for (const name of nameIn(event)) words[words.length - 1] = numberOfName.get(name) ?? "";
    const time = (event.at - before.at).toString(36);
    const follows =
      event.day === before.day && event.writer === before.writer && event.seq === before.seq + 1;
    const stamp = follows
      ? time
      : [
          time,
          (event.day - before.day).toString(36),
          numberOfWriter.get(event.writer),
          event.seq.toString(36),
        ].join(",");
    before = event;
    return [stamp, ...words].join(" ");
  });
  const body = [writers.join(" "), frontCoded(names), rows.join(";")].join("\n");
  return `${saveVersion} ${checksum(body)}\n${body}`;
}

const nothing: Stamp = { writer: "", seq: -1, at: 0, day: 0 };

const nameIn = (event: Event): readonly string[] => (event.type === "graded" ? [event.card] : []);

export function readSegment(text: string): Read<readonly Event[]> {
  const end = text.indexOf("\n");
  const [version = "", sum = ""] = text.slice(0, Math.max(0, end)).split(" ");
  if (isNewer(version)) return { as: "newer" };
  const body = text.slice(end + 1);
  if (version !== String(saveVersion) || checksum(body) !== sum) return { as: "torn" };
  const [writerList = "", nameList = "", rowList = ""] = body.split("\n");
  const writers = writerList.split(" ");
  const names = frontDecoded(nameList);
  const events: Event[] = [];
  let before = nothing;
  for (const row of rowList.split(";").filter(Boolean)) {
    const [stamp = "", ...words] = row.split(" ");
    const [time = "", day = "0", who, number] = stamp.split(",");
    const writer = who === undefined ? before.writer : writers[Number.parseInt(who, 36)];
    if (!writer || ![time, day, number ?? "0"].every(isNumber)) return { as: "torn" };
    if (words[0] === "g") words[words.length - 1] = names[Number.parseInt(words.at(-1) ?? "", 36)] ?? "";
    const happening = happeningOf(words);
    if (!happening) return { as: "newer" };
    before = {
      writer,
      seq: number === undefined ? before.seq + 1 : Number.parseInt(number, 36),
      at: before.at + Number.parseInt(time, 36),
      day: before.day + Number.parseInt(day, 36),
    };
    events.push({ ...before, ...happening });
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
