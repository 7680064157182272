/** A card whose stability is this or longer counts as mature: Anki calls cards with an interval of three weeks mature. */
const matureStabilityDays = 21;

export const isMature = (stabilityDays: number): boolean => stabilityDays >= matureStabilityDays;
