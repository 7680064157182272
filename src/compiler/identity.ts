/** Names that last: what a chapter's deck on record has, the new one keeps, renames or retires, and never in silence. */
import type { Deck } from "../domain/deck";
import type { Draft } from "./draft";

type Names = Pick<Deck, "aliases" | "retired">;

export function namesOf(draft: Draft, record: Deck | undefined): Names {
  const { complain, origins } = draft;
  const known = new Set(record ? [...record.cards, ...record.questions].map(({ id }) => id) : []);
  const aliases = new Map(Object.entries(record?.aliases ?? {}));
  const retired = new Set(record?.retired);

  const rename = (former: string, present: string, line: number, mayBeUnknown: boolean) => {
    if (former === present) return;
    if (origins.has(former)) {
      if (!mayBeUnknown)
        complain.mistake(
          line,
          `"${former}" is a card of its own, so this one can't have been called that. Take the mark "was" away.`,
        );
      return;
    }
    if (known.has(former) || aliases.has(former)) aliases.set(former, present);
    else if (!mayBeUnknown && record)
      complain.warning(
        line,
        `nothing on record is called "${former}". Correct the mark "was", or take it away.`,
      );
  };
  for (const [id, { was, line }] of origins) for (const former of was) rename(former, id, line, false);
  for (const section of draft.sections) {
    for (const former of section.marks.was) {
      const inside = `${draft.chapter}/${section.id}`;
      for (const id of origins.keys()) {
        if (id === `${inside}:answer` || id.startsWith(`${inside}/`))
          rename(`${draft.chapter}/${former}${id.slice(inside.length)}`, id, section.line, true);
      }
    }
  }
  // What was renamed twice leads straight to its last name.
  for (const [former, present] of aliases) {
    let last = present;
    for (let steps = 0; aliases.has(last) && steps <= aliases.size; steps += 1)
      last = aliases.get(last) ?? last;
    aliases.set(former, last);
  }

  for (const { id, line } of draft.retired) {
    const whole = id.includes("/") ? id : `${draft.chapter}/${id}`;
    const meant = [...known].filter(
      (each) => each === whole || each.startsWith(`${whole}:`) || each === `${whole}?`,
    );
    for (const each of meant) if (!origins.has(each)) retired.add(each);
    if (meant.some((each) => origins.has(each)))
      complain.mistake(
        line,
        `"${whole}" is retired here and still made elsewhere in this chapter. Keep one of the two.`,
      );
    if (
      meant.length === 0 &&
      record &&
      ![...retired].some((each) => each === whole || each.startsWith(`${whole}:`) || each === `${whole}?`)
    )
      complain.warning(
        line,
        `nothing on record is called "${whole}". Correct the mark "retired", or take it away.`,
      );
  }
  for (const id of retired) {
    const line = origins.get(id)?.line;
    if (line !== undefined)
      complain.mistake(
        line,
        `"${id}" was retired, and its name can't be used again. Give this card another: <!-- id: … -->.`,
      );
  }

  const lost = [...known].filter((id) => !origins.has(id) && !aliases.has(id) && !retired.has(id));
  for (const [fact, ids] of byFact(lost))
    complain.mistake(likelyLine(fact, draft, known), lostMessage(fact, ids.length));
  return {
    aliases: Object.fromEntries([...aliases].sort(([a], [b]) => (a < b ? -1 : 1))),
    retired: [...retired].sort(),
  };
}

const byFact = (ids: readonly string[]): Map<string, string[]> => {
  const facts = new Map<string, string[]>();
  for (const id of ids) {
    const fact = id.replace(/:[^:/]*$/, "");
    facts.set(fact, [...(facts.get(fact) ?? []), id]);
  }
  return facts;
};

function lostMessage(fact: string, count: number): string {
  const what = fact.endsWith("?") ? "the question" : count === 1 ? "the card" : `${count} cards of`;
  return `${what} "${fact.replace(/\?$/, "")}" on record would be lost. If this is it under another name, add <!-- was: ${fact.replace(/\?$/, "").split("/").at(-1)} --> here; if it is gone on purpose, write <!-- retired: ${fact} --> on a line of its own.`;
}

/** The line of what it was most likely renamed to: something new in its section, else the section, else the first line. */
function likelyLine(fact: string, draft: Draft, known: ReadonlySet<string>): number {
  const section = fact.split("/")[1]?.replace(/\?$/, "");
  const fresh = [...draft.origins].filter(([id]) => !known.has(id));
  const near = fresh.find(([id]) => id.split("/")[1]?.replace(/[:?].*$/, "") === section);
  return near?.[1].line ?? draft.sections.find(({ id }) => id === section)?.line ?? 1;
}
