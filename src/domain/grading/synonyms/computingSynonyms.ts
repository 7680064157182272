/** Groups of words of running systems, data and models that may stand for one another, one group a line. A table of our own. */
export const computingSynonyms = `
  action task ticket
  alert alarm page notification warning
  approach method technique way strategy
  artefact artifact file
  availability uptime
  backup copy
  baseline benchmark
  batch bulk
  beat outperform surpass exceed
  bundle package
  cache memory buffer
  canary gradual
  candidate challenger contender
  cause root
  check verify validate test
  checkpoint snapshot state
  chunk passage piece snippet
  citation reference source
  cluster kubernetes
  cohort segment slice subgroup
  column field
  commit change
  compute cpu gpu
  configuration config setting parameter
  consumer reader subscriber
  container docker image
  corrupt broken invalid garbage
  crash abort
  dashboard chart panel
  dataset data
  debug fix repair correct
  decay degrade deteriorate worsen
  deploy ship release rollout
  distribution histogram
  downtime outage
  drift shift change
  dynamic runtime
  embedding vector
  endpoint service api
  evaluate assess judge
  fallback backup
  fallback default
  fast latency
  feature input column
  feature signal variable
  fraud fraudulent
  fresh recent new current
  gate check approval
  gpu accelerator
  guardrail safeguard guard protection
  holdout control
  identify determine detect recognise discover spot
  image container
  imbalance imbalanced skewed
  instruction prompt
  interrupt preempt evict reclaim
  job task run
  key identifier
  label target truth annotation outcome
  laptop computer machine
  latency delay
  leak expose disclose
  leakage leak
  lineage provenance origin
  live production online serving
  machine computer server host
  managed hosted
  materialise load sync
  measure metric quantify
  metric measure score
  model estimator
  notebook script
  performance accuracy quality
  permission access right grant
  permission authorisation
  persistent durable permanent
  pipeline workflow dag
  predict forecast estimate score infer
  prediction forecast output score inference
  quantile percentile
  record log track
  registry catalogue catalog repository
  repository repo git
  reproducible repeatable
  request call query
  rerun replay repeat
  resume continue restart
  retire decommission deprecate
  retrain refit
  role permission
  rollback revert undo
  row record
  runbook playbook
  schedule timer cron periodic calendar
  secret credential key password
  serve deploy host
  server service
  setting parameter option
  shadow mirror
  signal notice warning
  skew mismatch difference
  snapshot copy
  source code
  spot preemptible interruptible
  stale outdated old
  stock inventory
  store save persist record keep
  stream streaming
  table dataset
  tag label mark
  test debug debugging testing
  test evaluate assess
  threshold cutoff limit
  throughput rate
  token credential
  traffic request
  train fit learn
  version revision
  watch monitor observe track
  weight parameter
  windows period interval`;
