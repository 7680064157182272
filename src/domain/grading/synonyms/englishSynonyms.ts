/** Groups of words of plain English that may stand for one another, one group a line: things and what they are like. A table of our own. */
export const englishSynonyms = `
  adjacent neighbouring consecutive contiguous
  advantage benefit
  again repeatedly rerun
  alternative option choice
  automatic automated
  automatic implicit
  average mean
  bad poor
  beginning front start head
  benefit gain
  block body
  budget limit
  business company
  cause reason
  chance probability likelihood odds
  cheap inexpensive
  colleague teammate
  common frequent usual
  company firm organisation
  complex complicated
  compliance regulation
  concrete specific
  correct right proper appropriate
  cost expense price spend bill
  count number amount quantity
  current present existing
  customer client consumer
  daily day nightly
  deadline due
  delay lag late
  difference change
  difference distinction
  direct immediate
  disadvantage drawback
  double two
  drill rehearsal exercise practise practice
  early premature
  effort labour
  effort work
  entirely completely fully
  equal same identical
  error fault bug defect mistake failure
  every each all
  expensive costly
  explicit explicitly
  extra additional more further
  figure number
  first initial front beginning head
  fixed static constant
  flexible adaptable versatile
  forever permanently
  gap difference
  goal aim purpose objective
  good fine
  gradual staged incremental step
  group team
  hard difficult
  height depth level
  hidden silent
  hostile malicious bad
  hourly hour
  human person
  idle unused
  immediately instantly
  important crucial essential critical
  incident outage
  individual single own
  inside within
  invisible unseen hidden
  large big huge
  last final end rear back tail
  latest newest recent last
  law regulation legal
  length size number
  log logarithmic
  loop circle cycle
  main primary principal major
  manager boss lead
  manual hand
  maximum largest greatest biggest highest most
  middle midpoint centre
  minimum smallest least lowest
  mismatch difference discrepancy
  missing absent lacking
  money cost
  monthly month
  narrow limited
  next following subsequent successor
  night overnight
  normal usual ordinary
  now currently today
  number quantity
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
  peak maximum
  person people
  phase stage step
  possible feasible
  previous prior preceding before
  private confidential personal sensitive
  problem issue trouble
  problem task
  programmer developer coder engineer
  public accessible
  quality accuracy
  quarter quarterly
  quick fast rapid speed
  random arbitrary
  rare uncommon
  real actual
  regular periodic
  remaining rest left
  requirement specification
  result outcome consequence effect
  reuse reusable
  review approve
  risk danger hazard
  rule heuristic
  safe secure
  same equal
  sentence phrase
  share fraction proportion percentage ratio
  shared common
  shop store
  silent unnoticed quiet
  similar alike same
  simple basic plain easy
  single one
  slow sluggish
  small little tiny
  solution answer
  space room
  subset part portion
  supplier vendor provider
  team group
  time duration
  together jointly
  twice two
  typical average
  unchanged same
  unlimited infinite endless
  user customer client
  user person
  various varying different
  visible accessible seen
  volume amount
  weekly week
  whole entire full complete all
  worth value
  wrong incorrect mistaken error
  year annual yearly`;
