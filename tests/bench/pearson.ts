/** Pearson's product-moment correlation of two lists of one length, rounded to four places; 0 where one is constant. */
export function pearson(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [both, ofA, ofB] = [0, 0, 0];
  for (const [i, value] of a.entries()) {
    const [da, db] = [value - meanA, (b[i] ?? meanB) - meanB];
    both += da * db;
    ofA += da * da;
    ofB += db * db;
  }
  return ofA * ofB === 0 ? 0 : Math.round((both / Math.sqrt(ofA * ofB)) * 1e4) / 1e4;
}
