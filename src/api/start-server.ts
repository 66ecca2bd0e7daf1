import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { fileURLToPath } from "node:url";
import { getRequestListener } from "@hono/node-server";
import { CODE_VERSION } from "../workbench/code-version.ts";
import type { Workbench } from "../workbench/workbench.ts";
import { app } from "./app.ts";
import { isLoopback } from "./loopback.ts";

export interface ServerOptions {
  host: string;
  /** The first port tried; 0 for any. */
  port: number;
  log: (error: unknown) => void;
}

export interface RunningServer {
  /** With the slash at its end. */
  address: string;
  port: number;
  close(): Promise<void>;
}

const PAGES = new URL("../../dist/web/", import.meta.url);
const PORTS_TRIED = 100;
const HIGHEST_PORT = 65_535;
const PATIENCE = 2000;

/** Serves a workbench; where the port is taken, on the next one that is free. */
export async function startServer(
  workbench: Workbench,
  { host, port, log }: ServerOptions,
): Promise<RunningServer> {
  const { fetch } = app(workbench, {
    remote: !isLoopback(host),
    version: CODE_VERSION,
    log,
    webFolder: fileURLToPath(PAGES),
  });
  const server = createServer(getRequestListener(fetch));
  const taken = await listenFrom(server, host, port, PORTS_TRIED);
  // Too many open files, say: what is asked next may be answered again.
  server.on("error", log);
  const name = host.includes(":") ? `[${host}]` : host;
  return { address: `http://${name}:${taken}/`, port: taken, close: () => close(server) };
}

async function listenFrom(server: Server, host: string, port: number, tries: number): Promise<number> {
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (error) {
    const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    if (!isTaken || tries <= 1 || port >= HIGHEST_PORT) throw error;
    return listenFrom(server, host, port + 1, tries - 1);
  }
  const bound = server.address();
  return typeof bound === "object" && bound !== null ? bound.port : port;
}

/** Takes no more, lets what is being answered be answered, and then hangs up. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), PATIENCE);
    server.close(() => {
      clearTimeout(impatient);
      resolve();
    });
    server.closeIdleConnections();
  });
}
