/** The topics that the chapter on containers, Kubernetes and GPUs must teach and ask. */
export const platformTopics: readonly (readonly [topic: string, pattern: RegExp])[] = [
  ...(
    "OOMKilled HPA KEDA Kueue Volcano gang-scheduling Slurm MIG time-slicing MPS GPU-utilisation NCCL Triton KServe " +
    "BentoML Ray-Serve FastAPI gRPC dynamic-batching Terraform Helm Argo-CD GitOps multiplexing multi-stage"
  )
    .split(" ")
    .map((name) => [name, new RegExp(`\\b${name.replace("-", "[ -]")}\\b`, "i")] as const),
  ["layers of an image", /\blayers?\b.*\b(image|shrink|cache)|\b(image|Dockerfile)\b.*\blayers?\b/i],
  ["CUDA base images", /\bCUDA\b.*\b(runtime|devel|base)\b/i],
  ["the size of images", /\b(image|it)\b.*\b(shrink|smaller|slim|gigabytes)\b/i],
  ["scanning of images", /\bscan/i],
  ["requests and limits", /\brequests?\b.*\blimits?\b/i],
  ["startup probes", /\bstartup probes?\b/i],
  ["readiness probes", /\breadiness probes?\b/i],
  ["liveness probes", /\bliveness probes?\b/i],
  ["scaling on what waits", /\b(queue length|requests in flight|queue depth)\b/i],
  ["scale to zero", /\b(zero replicas|scaled? to zero)\b/i],
  ["cold starts", /\bcold start/i],
  ["GPU nodes and their taint", /\btaint/i],
  ["CUDA out of memory", /\bCUDA out[ -]of[ -]memory\b/i],
  ["tenants", /\btenants?\b/i],
  ["several regions", /\bregions\b/i],
  ["what it costs", /\b(costs?|pays?|charged)\b/i],
];
