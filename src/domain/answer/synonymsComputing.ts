/** Groups of words of computing that may stand for one another, one group a line. A table of our own. */
export const computing = `
  access reach visit
  alert alarm page notification warning
  allocate reserve
  approach method technique way strategy
  argument operand
  array vector
  artefact artifact file
  assign set store
  backup copy
  balanced even
  base stopping terminating
  baseline benchmark
  batch bulk
  bit binary
  block scope
  byte storage
  cache memory buffer
  calculate compute evaluate
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
  compile compilation translate
  compiler compile
  compute cpu gpu
  condition test
  configuration config setting parameter
  constant const
  constructor initialise
  container docker image
  copy duplicate replicate clone
  crash abort
  data information
  dataset data
  debug fix repair correct
  decay degrade deteriorate worsen
  declare define specify
  define definition
  define specify state
  deploy ship release rollout
  dequeue remove
  drift shift change
  dynamic runtime
  edge link
  efficient fast quick efficiency performance
  element node
  empty null none
  endpoint service api
  enqueue insert
  environment setup
  error exception
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
  graph network
  hash bucket
  hash checksum digest fingerprint
  header declaration
  hide encapsulate conceal protect
  identify determine detect recognise discover spot
  image container
  imbalance imbalanced skewed
  index subscript
  inefficient slow
  inherit derive subclass extend
  initialise initialize initializer
  interface signature prototype header
  item element entry member object value
  iteration loop
  job task run
  key identifier
  label target truth
  latency delay
  leaf terminal
  leak expose disclose
  leakage leak
  letter character
  library package module
  linear proportional
  link connect attach join chain
  list sequence series
  live production online serving
  location address
  lock mutex
  logarithm log
  lookup search find access
  machine computer server host
  managed hosted
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
  null nil terminator
  object instance
  operand argument value
  overload override
  parameter argument input
  parent ancestor
  pass send supply
  permission access right grant
  pipeline workflow dag
  point refer reference
  pop remove
  position location place spot index slot
  precedence priority
  predict forecast estimate score infer
  prediction forecast output score inference
  print display output write
  program code software application
  prototype mockup simulation simulate model
  push insert
  queue fifo
  queue line
  read input
  record log track
  recursion itself
  recursive self itself
  reference pointer
  registry catalogue catalog repository
  release free deallocate
  release version
  repeat loop iterate iteration
  repository repo git
  reproducible repeatable
  request call query
  resize grow expand
  retrain refit
  return result
  role permission
  rollback revert undo
  root top
  row record
  schedule timer cron periodic
  scope visibility visible
  secret credential key password
  serve deploy host
  server service
  setting parameter option
  sibling neighbour
  skew mismatch difference
  snapshot copy
  source code
  space memory
  spot preemptible interruptible
  stack lifo
  stack pile
  stale outdated old
  statement instruction command
  statement line
  store save persist record keep
  stream streaming
  string text
  subproblem smaller simpler
  syntax grammar
  table dataset
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
  watch monitor observe track`;
