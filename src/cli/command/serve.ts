import process from "node:process";
import { Command } from "commander";
import type { RunningServer } from "../../api/start-server.ts";
import { openedWorkbench, print } from "../answer.ts";
import { type SharedOptions, sharedOptions } from "../shared-options.ts";
import { UsageError } from "../usage-error.ts";
import { withExamples } from "../with-examples.ts";

const LOOPBACK = "127.0.0.1";
const DEFAULT_PORT = 4711;
const HIGHEST_PORT = 65_535;

export function serveCommand(): Command {
  const command = new Command("serve")
    .summary("Serve the atlas and the API on this machine.")
    .description(
      "Serve the atlas and the API, by default to this machine alone. Where the port is taken, the next free one is used and printed.",
    )
    .option("--port <n>", `From this port on; 0 for any. (default: ${DEFAULT_PORT})`)
    .option("--host <address>", "An address of this machine to listen on. (default: 127.0.0.1)")
    .option("--allow-remote", "Let other machines read; nobody can then write claims over HTTP.")
    .action(() => serve(command));
  return withExamples(command, [
    "hansa serve",
    "hansa serve --port 8080",
    "hansa serve --host 0.0.0.0 --allow-remote",
  ]);
}

async function serve(command: Command): Promise<void> {
  const { port, host = LOOPBACK, allowRemote } = command.opts<ServeOptions>();
  const from = portOf(port);
  const shared = sharedOptions(command);
  const { isLoopback } = await import("../../api/loopback.ts");
  const remote = !isLoopback(host);
  if (remote && allowRemote !== true)
    throw new UsageError(
      `--host ${host} lets other machines in; add --allow-remote if that is meant (claims can then only be read).`,
    );
  const { address, port: taken, close } = await started(shared, host, from);
  stopOnSignals(close);
  if (shared.json) {
    const { replyText } = await import("../../contract/questions.ts");
    return print(replyText({ address, port: taken }));
  }
  const lines = [
    `Hansa is at ${address}${from === 0 || taken === from ? "" : ` (port ${from} is taken)`}`,
    `Cape Town and Tokyo side by side: ${address}compare?city=Cape%20Town&city=Tokyo`,
    ...(remote ? ["Other machines can read; claims cannot be written over HTTP."] : []),
    "Press Ctrl-C to stop.",
  ];
  print(`${lines.join("\n")}\n`);
}

interface ServeOptions {
  port?: string;
  host?: string;
  allowRemote?: boolean;
}

/** The server and the workbench behind it, closed together. */
async function started(shared: SharedOptions, host: string, port: number): Promise<RunningServer> {
  const { startServer } = await import("../../api/start-server.ts");
  const workbench = await openedWorkbench(shared);
  try {
    // The names are indexed at the first look-up of all, which takes seconds: better now than on the first page.
    await workbench.places({ q: "Cape Town", limit: 1 });
    const server = await startServer(workbench, { host, port, log: logTo(shared) });
    return { ...server, close: () => server.close().then(() => workbench.close()) };
  } catch (error) {
    await workbench.close();
    throw error;
  }
}

function logTo({ verbose }: SharedOptions): (error: unknown) => void {
  return (error) => {
    const failure = error instanceof Error ? error : new Error(String(error));
    process.stderr.write(
      `hansa: ${(verbose && failure.stack) || `${failure.message} (--verbose shows where)`}\n`,
    );
  };
}

function portOf(given: string | undefined): number {
  if (given === undefined) return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
  if (port <= HIGHEST_PORT) return port;
  throw new UsageError(`--port: give a number from 0 to ${HIGHEST_PORT}, not "${given}".`);
}

/** Once, whichever signal comes first: a terminal's Ctrl-C may reach us twice, by the launcher too. */
function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      stop().catch((error: Error) => {
        process.stderr.write(`hansa: could not stop in order: ${error.message}\n`);
        process.exitCode = 2;
      });
    });
}
