/** What is wrong with a log that is to be what was promised: a sentence each, none if all is well. */
export function lostIn(
  place: string,
  promised: ReadonlySet<string>,
  found: readonly string[],
): readonly string[] {
  const there = new Set(found);
  const missing = [...promised].filter((event) => !there.has(event));
  const strange = [...there].filter((event) => !promised.has(event));
  const doubled = found.length - there.size;
  return [
    ...(missing.length > 0 ? [`${missing.length} are missing in ${place}, such as ${missing[0]}`] : []),
    ...(strange.length > 0
      ? [`${strange.length} in ${place} were never acknowledged, such as ${strange[0]}`]
      : []),
    ...(doubled > 0 ? [`${doubled} are twice in ${place}`] : []),
  ];
}
