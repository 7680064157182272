/** Where in the guide the recall is least: which sections, and how many have none. */

type SectionRecall = { readonly title: string; readonly recall: number };

/** If more sections than this have no recall, they are counted, not named. */
const maxNamed = 3;
/** Recall that is shown as 0%. */
const hasNoRecall = ({ recall }: SectionRecall): boolean => recall < 0.005;

/** `least in A, B, C.`; `none in 70 of 91 sections; of the others, least in A, B, C.` A title may be a question. */
export function describeWeakest(sections: readonly SectionRecall[]): string {
  const others = sections.filter((section) => !hasNoRecall(section));
  const noneCount = sections.length - others.length;
  if (others.length === 0) return "none is learned yet.";
  const isCounted = noneCount > maxNamed;
  const weakest = (isCounted ? others : sections)
    .toSorted((a, b) => a.recall - b.recall)
    .slice(0, maxNamed)
    .map(({ title }) => title)
    .join(", ");
  const least = `least in ${weakest}${weakest.endsWith("?") ? "" : "."}`;
  return isCounted ? `none in ${noneCount} of ${sections.length} sections; of the others, ${least}` : least;
}
