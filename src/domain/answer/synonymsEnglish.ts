/** Groups of words of plain English that may stand for one another, one group a line. A table of our own. */
export const english = `
  adjacent neighbouring consecutive contiguous
  advantage benefit
  again repeatedly rerun
  agree accept
  allow let enable permit
  alternative option choice
  approve sign
  argue persuade convince
  arrive come land
  ask request
  attempt try
  audit review
  automatic automated
  automatic implicit
  average mean
  bad poor
  begin start initiate launch
  beginning front start head
  benefit gain
  blame accuse
  block body
  budget limit
  business company
  cause reason
  chance probability likelihood odds
  change modify alter edit update mutate
  cheap inexpensive
  choose select pick
  clarify ask
  colleague teammate
  collect gather
  combine merge
  common frequent usual
  company firm organisation
  compare check
  complex complicated
  compliance regulation
  concrete specific
  confirm verify
  continue proceed
  correct right proper appropriate
  cost expense price spend bill
  count number amount quantity
  create make build construct generate produce instantiate
  current present existing
  customer client consumer
  daily day nightly
  damage harm hurt
  deadline due
  decide choose
  delay lag late
  delete remove erase discard drop eliminate
  depend rely
  design plan
  difference distinction
  direct immediate
  disadvantage drawback
  disappear vanish
  divide split partition separate break
  double two
  drill rehearsal exercise practise practice
  early premature
  effort labour
  effort work
  end finish stop terminate complete halt
  entirely completely fully
  equal same identical
  error fault bug defect mistake failure
  estimate guess
  every each all
  exclude omit ignore skip
  exit leave quit
  expand grow enlarge extend
  expensive costly
  explain describe
  explicit explicitly
  extra additional more further
  fail crash break
  fall drop decline sink decrease dip
  figure number
  find locate search lookup
  first initial front beginning head
  fixed static constant
  flexible adaptable versatile
  forever permanently
  freeze pause suspend halt
  gap difference
  get fetch retrieve obtain acquire
  goal aim purpose objective
  good fine
  gradual staged incremental step
  group team
  happen occur
  hard difficult
  height depth level
  help assist support
  hidden silent
  hold contain store include
  hourly hour
  human person
  idle unused
  ignore overlook disregard
  immediately instantly
  important crucial essential critical
  improve better
  incident outage
  increase raise grow
  individual single own
  insert add append put place
  inside within
  invisible unseen hidden
  isolate separate
  judge assess
  jump spike
  keep retain hold preserve maintain
  large big huge
  last final end rear back tail
  latest newest recent last
  law regulation legal
  length size number
  limit cap maximum bound
  log logarithmic
  look inspect examine
  loop circle cycle
  main primary principal major
  manager boss lead
  manual hand
  matter important
  maximum largest greatest biggest highest most
  mend repair fix
  merge combine join unite
  middle midpoint centre
  minimum smallest least lowest
  mismatch difference discrepancy
  missing absent lacking
  money cost
  monthly month
  move shift
  narrow limited
  next following subsequent successor
  night overnight
  normal usual ordinary
  notify inform tell announce warn
  now currently today
  number quantity
  offer propose suggest
  often frequently
  old previous former
  ordered sorted arranged
  outside external
  overhead cost extra
  owner responsible accountable
  pain hurt
  pair two both
  parallel concurrent simultaneous
  part portion piece section segment share
  past history
  path route way
  pay cost charge
  peak maximum
  person people
  phase stage step
  possess own
  possible feasible
  prevent avoid stop
  previous prior preceding before
  private confidential personal sensitive
  problem issue trouble
  problem task
  programmer developer coder engineer
  promise guarantee
  prove demonstrate show
  public accessible
  purchase buy
  quality accuracy
  quarter quarterly
  quick fast rapid speed
  random arbitrary
  rare uncommon
  real actual
  reduce lower decrease cut shrink lessen
  refuse reject deny
  regular periodic
  reject refuse
  remaining rest left
  replace substitute swap
  require need must
  requirement specification
  restore recover
  result outcome consequence effect
  return give yield output
  reuse reusable
  review approve
  rise climb increase raise grow
  risk danger hazard
  rule heuristic
  safe secure
  same equal
  see notice
  send transmit pass transfer
  sentence phrase
  separate distinct different
  share fraction proportion percentage ratio
  shared common
  shop store
  show display present visualise render
  silent unnoticed quiet
  similar alike same
  simple basic plain easy
  single one
  slow sluggish
  small little tiny
  solution answer
  sort order arrange
  space room
  split divide
  stay remain
  subset part portion
  supplier vendor provider
  swap exchange switch interchange
  team group
  time duration
  together jointly
  tolerate accept
  trade exchange
  trigger start cause
  trust confidence
  twice two
  typical average
  unchanged same
  unlimited infinite endless
  use utilise employ apply
  user customer client
  user person
  various varying different
  visible accessible seen
  volume amount
  wait block
  wake page
  weekly week
  whole entire full complete all
  worth value
  write document
  wrong incorrect mistaken error
  year annual yearly`;
