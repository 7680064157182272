/** Groups of words of plain English that may stand for one another, one group a line. A table of our own. */
export const english = `
  adjacent neighbouring consecutive contiguous
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
  benefit gain
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
  combine merge
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
  design plan
  difference distinction
  direct immediate
  disadvantage drawback
  divide split partition separate break
  documentation describe
  double two
  early premature
  effort labour
  effort work
  end finish stop terminate complete halt
  entirely completely fully
  equal same identical
  error fault bug defect mistake failure
  every each all
  exit leave quit
  expand grow enlarge extend
  expensive costly
  explain describe
  explicit explicitly
  extra additional more further
  fail crash break
  find locate search lookup
  first initial front beginning head
  fixed static constant
  flexible adaptable versatile
  forever permanently
  get fetch retrieve obtain acquire
  global outside
  goal aim purpose objective
  gradual staged incremental step
  group team
  half middle midpoint centre
  hard difficult
  height depth level
  help assist support
  hidden silent
  hold contain store include
  hourly hour
  human person people manual
  idle unused
  immediately instantly
  important crucial essential critical
  incident outage
  increase raise grow
  individual single own
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
  main primary principal major
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
  often frequently
  old previous former
  ordered sorted arranged
  outside external
  overhead cost extra
  owner responsible
  pair two both
  parallel concurrent simultaneous
  part portion piece section segment share
  path route way
  phase stage step
  possess own
  possible feasible
  prevent avoid stop
  previous prior preceding before
  private confidential personal sensitive
  private hidden
  problem issue trouble
  problem task
  programmer developer coder engineer
  public accessible
  quality accuracy
  quick fast rapid speed
  random arbitrary
  rare uncommon
  real actual
  reason why
  reduce lower decrease cut shrink
  refine improve improvement
  refuse reject deny
  reject refuse
  replace substitute swap
  report documentation
  require need must
  requirement specification
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
  separate distinct different
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
  solution answer
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
  together jointly
  top first
  trade exchange
  trigger start cause
  true satisfied
  twice two
  unlimited infinite endless any
  use utilise employ apply
  user customer client
  user person
  variable changing
  various varying different
  visible accessible seen
  wait block
  weekly week
  whole entire full complete all
  wrong incorrect mistaken error`;
