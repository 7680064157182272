/** English words that carry grammar rather than content. Lists of our own. */

const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const stopWords = wordSet(`
  a an the of to in on for and or as at by with from into onto than then so via per upon within across along
  among against toward towards because while during until since though although whereas unless whether if but
  about off near also just very more less some such own further here there too even still yet already
  it its itself this that these those which who whom whose what when where why how i me my mine myself you your
  yours yourself we us our ours ourselves they them their theirs themselves he him his she her hers ones
  someone something anyone anything everyone everything
  is are was were be been being am do does did done doing have has had having can could may might must will
  would shall should im youre theyre hes shes thats theres whats ive youve weve theyve ill youll itll id
  youd theyd lets
  um uh er hm yes yeah ok okay well basically actually literally really simply quite rather maybe perhaps
  etc eg ie please either both`);

/** Words of place, order and quantity. They can change the meaning of a technical statement. */
const relationWords = wordSet(`
  before after out up down over under around above below through between one once again
  all each every most least only any other another same`);

/** Negations. All have the same key. Without apostrophes, as tokens are. */
export const negationWords = wordSet(`
  not no never none nor neither nothing nobody without cannot cant dont doesnt didnt isnt arent wasnt werent
  wont wouldnt shouldnt couldnt havent hasnt hadnt mustnt neednt`);

/** Words that are ignored everywhere. */
export const isStopWord = (word: string): boolean => stopWords.has(word);
/** Stop words, words of relation and negations. Lists of keywords have few of them. */
export const isFunctionWord = (word: string): boolean =>
  stopWords.has(word) || relationWords.has(word) || negationWords.has(word);
