/** Groups of verbs of plain English that may stand for one another, one group a line. A table of our own. */
export const verbSynonyms = `
  agree accept
  allow let enable permit
  approve sign
  argue persuade convince
  arrive come land
  ask request
  attempt try
  audit review
  begin start initiate launch
  blame accuse
  change modify alter edit update mutate
  choose select pick
  clarify ask
  collect gather
  combine merge
  compare check
  confirm verify
  continue proceed
  create make build construct generate produce instantiate
  damage harm hurt
  decide choose
  delete remove erase discard drop eliminate
  depend rely
  design plan
  disappear vanish
  divide split partition separate break
  end finish stop terminate complete halt
  estimate guess
  exclude omit ignore skip
  exit leave quit
  expand grow enlarge extend
  explain describe
  fail crash break
  fall drop decline sink decrease dip
  find locate search lookup
  freeze pause suspend halt
  get fetch retrieve obtain acquire
  happen occur
  help assist support
  hold contain store include
  ignore overlook disregard
  improve better
  increase raise grow
  insert add append put place
  isolate separate
  judge assess
  jump spike
  keep retain hold preserve maintain
  limit cap maximum bound
  load fetch retrieve
  look inspect examine
  matter important
  mend repair fix
  merge combine join unite
  move shift
  notify inform tell announce warn
  offer propose suggest
  pay cost charge
  possess own
  prevent avoid stop
  promise guarantee
  prove demonstrate show
  purchase buy
  reduce lower decrease cut shrink lessen
  refuse reject deny
  reject refuse
  replace substitute swap
  require need must
  restore recover
  return give yield output
  rise climb increase raise grow
  see notice
  send transmit pass transfer
  separate distinct different
  show display present visualise render
  sort order arrange
  split divide
  stay remain
  swap exchange switch interchange
  tolerate accept
  trade exchange
  trigger start cause
  trust confidence
  use utilise employ apply
  wait block
  wake page
  write documented`;
