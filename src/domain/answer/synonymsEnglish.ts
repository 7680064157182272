/** Groups of words of plain English that may stand for one another, one group a line. A table of our own. */
export const english = `
  advantage benefit
  again repeatedly rerun
  agree accept
  allow let enable permit
  approve sign
  ask request
  audit review
  automatic automated
  automatic automatically implicit
  average mean
  begin start initiate launch
  beginning front start head
  block body
  body code
  budget limit
  business company
  cause reason
  change modify alter edit update mutate
  cheap inexpensive
  choose select pick
  clarify ask
  colleague teammate
  common frequent usual
  company firm organisation
  compare check
  complex complicated
  compliance regulation
  correct right proper appropriate
  cost expense price spend bill
  count number amount quantity
  create make build construct generate produce instantiate
  current present existing
  customer client consumer
  daily day nightly
  decide choose
  delay lag late
  delete remove erase discard drop eliminate
  difference distinction
  direct immediate
  disadvantage drawback
  divide split partition separate break
  document describe
  double two
  effort work
  end finish stop terminate complete halt
  equal same identical
  error fault bug defect mistake failure
  every each all
  expensive costly
  explain describe
  explicit explicitly
  extra additional more further
  fail crash break
  find locate search lookup
  first initial front beginning head
  fixed static constant
  get fetch retrieve obtain acquire
  global outside
  goal aim purpose objective
  gradual staged incremental step
  group team
  hard difficult
  height depth level
  help assist support
  hidden silent
  hold contain store include
  hourly hour
  human person people manual
  idle unused
  important crucial essential critical
  incident outage
  increase raise grow
  insert add append put place
  inside within
  isolate separate
  judge assess
  keep retain hold preserve maintain
  large big huge
  last final end rear back tail
  law regulation legal
  length size number
  limit cap maximum bound
  local inside
  log logarithmic
  main primary principal major key
  manager boss lead
  manual hand
  maximum largest greatest biggest highest most
  merge combine join unite
  minimum smallest least lowest
  mismatch difference discrepancy
  money cost
  monthly month
  next following subsequent successor
  notify inform tell announce warn
  number quantity
  old previous former
  ordered sorted arranged
  outside external
  owner responsible
  pair two both
  parallel concurrent simultaneous
  part portion piece section segment share
  prevent avoid stop
  previous prior preceding before
  private confidential personal sensitive
  private hidden
  problem issue trouble
  public accessible
  quality accuracy
  quick fast rapid speed
  random arbitrary
  rare uncommon
  real actual
  reason why
  reduce lower decrease cut shrink
  refuse reject deny
  reject refuse
  replace substitute swap
  report document
  require need must
  restore recover
  result outcome consequence effect
  return give yield output
  reuse reusable
  review approve
  risk danger hazard
  rule heuristic
  safe secure
  same equal
  send transmit pass transfer
  sentence phrase
  share fraction proportion percentage ratio
  shared common
  show display present visualise render
  silent unnoticed quiet
  similar alike same
  simple basic plain easy
  single one
  size length
  slow sluggish
  small little tiny
  sort order arrange
  space room
  split divide
  step operation
  structure organisation
  subset part portion
  supplier vendor provider
  swap exchange switch interchange
  team group
  text word
  time duration
  top first
  trigger start cause
  true satisfied
  twice two
  use utilise employ apply
  user customer client
  user person
  variable changing
  wait block
  weekly week
  whole entire full complete all
  wrong incorrect mistaken error`;
