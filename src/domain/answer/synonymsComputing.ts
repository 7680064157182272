/** Groups of words of computing that may stand for one another, one group a line. A table of our own. */
export const computing = `
  access reach visit
  action task ticket
  address location
  alert alarm page notification warning
  allocate reserve
  approach method technique way strategy
  argument operand
  array vector
  artefact artifact file
  assign set store
  availability uptime
  backup copy
  baseline benchmark
  batch bulk
  beat outperform surpass exceed
  bit binary
  block scope
  bundle package
  cache memory buffer
  calculate compute evaluate
  call invoke run execute
  canary gradual
  candidate challenger contender
  cause root
  character char letter
  check verify validate test
  checkpoint snapshot state
  child descendant
  chunk passage piece snippet
  citation reference source
  class type
  cluster kubernetes
  cohort segment slice subgroup
  collection group set
  column field
  commit change
  compile compilation translate
  compiler compile
  compute cpu gpu
  condition test
  configuration config setting parameter
  constant const
  constructor initialise
  consumer reader subscriber
  container docker image
  copy duplicate replicate clone
  corrupt broken invalid garbage
  crash abort
  dashboard chart panel
  data information
  dataset data
  debug fix repair correct
  decay degrade deteriorate worsen
  declare define specify
  define definition
  define specify state
  deploy ship release rollout
  dequeue remove
  distribution histogram
  downtime outage
  drift shift change
  dynamic runtime
  edge link
  efficient fast quick efficiency performance
  element node
  embedding vector
  empty null none missing
  endpoint service api
  enqueue insert
  error exception
  evaluate assess judge
  example instance
  execute run perform
  fallback backup
  fallback default
  fast latency
  feature input column
  feature signal variable
  fraud fraudulent
  fresh recent new current
  gate check approval
  gpu accelerator
  graph network
  guardrail safeguard guard protection
  hash bucket
  hash checksum digest fingerprint
  hide encapsulate conceal protect
  holdout control
  identify determine detect recognise discover spot
  image container
  imbalance imbalanced skewed
  index subscript
  inherit derive subclass extend
  initialise initialize initializer
  instruction prompt
  interface signature prototype
  interrupt preempt evict reclaim
  item element entry member object value
  iteration loop
  job task run
  key identifier
  label target truth annotation outcome
  laptop computer machine
  latency delay
  leaf terminal
  leak expose disclose
  leakage leak
  letter character
  library package module
  lineage provenance origin
  link connect attach join chain
  list sequence series
  live production online serving
  lock mutex
  logarithm log
  lookup search find access
  machine computer server host
  managed hosted
  materialise load sync
  measure metric quantify
  member field attribute property
  memory space storage ram
  method function procedure routine subroutine operation
  metric measure score
  model estimator
  module modular modularity component
  name identifier label
  nested inner
  node vertex
  notebook script
  null nil terminator
  object instance
  overload override
  parameter argument input
  parent ancestor
  pass send supply
  performance accuracy quality
  permission access right grant
  permission authorisation
  persistent durable permanent
  pipeline workflow dag
  point refer reference
  pop remove
  position location place spot index slot
  precedence priority
  predict forecast estimate score infer
  prediction forecast output score inference
  print display output write
  program code software application
  push insert
  quantile percentile
  queue fifo
  queue line
  record log track
  reference pointer
  registry catalogue catalog repository
  release free deallocate
  release version
  repeat loop iterate iteration
  repository repo git
  reproducible repeatable
  request call query
  rerun replay repeat
  resize grow expand
  resume continue restart
  retire decommission deprecate
  retrain refit
  return result
  role permission
  rollback revert undo
  row record
  runbook playbook
  schedule timer cron periodic calendar
  scope visibility visible
  secret credential key password
  serve deploy host
  server service
  setting parameter option
  shadow mirror
  sibling neighbour
  signal notice warning
  skew mismatch difference
  snapshot copy
  source code
  space memory
  spot preemptible interruptible
  stack lifo
  stack pile
  stale outdated old
  statement instruction command
  stock inventory
  store save persist record keep
  stream streaming
  string text
  syntax grammar
  table dataset
  tag label mark
  test debug debugging testing
  test evaluate assess
  thread process
  threshold cutoff limit
  throughput rate
  token credential
  traffic request
  train fit learn
  traverse traversal walk
  type datatype kind
  value content
  version revision
  visit traverse walk
  watch monitor observe track
  weight parameter
  window period interval`;
