/** The differences between a log and the acknowledged events, each as a sentence. */
export function findLosses(
  place: string,
  acknowledged: ReadonlySet<string>,
  found: readonly string[],
): readonly string[] {
  const uniqueFound = new Set(found);
  const missing = [...acknowledged].filter((event) => !uniqueFound.has(event));
  const unexpected = [...uniqueFound].filter((event) => !acknowledged.has(event));
  const duplicateCount = found.length - uniqueFound.size;
  return [
    ...(missing.length > 0 ? [`${missing.length} are missing in ${place}, such as ${missing[0]}`] : []),
    ...(unexpected.length > 0
      ? [`${unexpected.length} in ${place} were never acknowledged, such as ${unexpected[0]}`]
      : []),
    ...(duplicateCount > 0 ? [`${duplicateCount} are twice in ${place}`] : []),
  ];
}
