/** Network traffic, counted at the server for all clients, or in the browser for one page. */
import type { Socket } from "node:net";
import type { CDPSession } from "@playwright/test";
import type { ServedApp } from "./builtApp";

/** `bytes` are those of the answers, as they are sent: gzipped, with their headers. */
export type Traffic = { readonly requests: number; readonly bytes: number };

/** What the server has answered since now, each time it is called. */
export function countServerTraffic(server: ServedApp["server"]): () => Traffic {
  const sockets = new Set<Socket>();
  let requests = 0;
  server.on("connection", (socket: Socket) => sockets.add(socket));
  server.on("request", () => {
    requests += 1;
  });
  return () => ({ requests, bytes: [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0) });
}

/** What the page of this session has fetched from the network, and not from a service worker, since now. */
export async function countPageTraffic(session: CDPSession): Promise<() => Traffic> {
  const local = new Set<string>();
  let requests = 0;
  let bytes = 0;
  session.on("Network.responseReceived", ({ requestId, response }) => {
    if (response.fromServiceWorker || response.fromDiskCache) local.add(requestId);
    else requests += 1;
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (!local.has(requestId)) bytes += encodedDataLength;
  });
  await session.send("Network.enable");
  return () => ({ requests, bytes });
}
