/** Groups of words of computing that may stand for one another, one group a line. A table of our own. */
export const computing = `
  alert alarm page notification warning
  allocate reserve
  approach method technique way strategy
  array vector
  artefact artifact file
  backup copy
  baseline benchmark
  batch bulk
  call invoke run execute
  canary gradual
  cause root
  character char letter
  check verify validate test
  child descendant
  class type
  cluster kubernetes
  collection group set
  column field
  commit change
  compiler compile
  compute cpu gpu
  condition test
  configuration config setting parameter
  constant const
  container docker image
  copy duplicate replicate clone
  data information
  dataset data
  decay degrade deteriorate worsen
  declare define specify
  define definition
  define specify state
  deploy ship release rollout
  dequeue remove
  drift shift change
  dynamic runtime
  edge link
  element node
  empty null none
  endpoint service api
  enqueue insert
  environment setup
  evaluate assess judge
  example instance
  execute run perform
  fallback default
  fast latency
  feature input column
  fraud fraudulent
  fresh recent new current
  function subprogram module
  gate check approval
  gpu accelerator
  hash checksum digest fingerprint
  identify determine detect recognise discover spot
  image container
  imbalance imbalanced skewed
  index subscript
  initialise initialize initializer
  item element entry member object value
  iteration loop
  job task run
  label target truth
  latency delay
  leaf terminal
  leak expose disclose
  leakage leak
  letter character
  linear proportional
  link connect attach join chain
  list sequence series
  live production online serving
  location address
  logarithm log
  machine computer server host
  managed hosted
  measure metric quantify
  member field attribute property
  memory space storage ram
  method function procedure routine subroutine operation
  metric measure score
  model estimator
  name identifier label
  node vertex
  null nil terminator
  object instance
  parameter argument input
  parent ancestor
  permission access right grant
  pipeline workflow dag
  point refer reference
  pop remove
  position location place spot index slot
  predict forecast estimate score infer
  prediction forecast output score inference
  program code software application
  push insert
  queue fifo
  record log track
  reference pointer
  registry catalogue catalog repository
  release free deallocate
  release version
  repeat loop iterate iteration
  repository repo git
  reproducible repeatable
  request call query
  retrain refit
  role permission
  rollback revert undo
  root top
  row record
  schedule timer cron periodic
  secret credential key password
  serve deploy host
  server service
  setting parameter option
  skew mismatch difference
  snapshot copy
  source code
  space memory
  spot preemptible interruptible
  stack lifo
  stale outdated old
  statement instruction command
  store save persist record
  stream streaming
  string text
  table dataset
  test evaluate assess
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
  watch monitor observe track`;
