import process from "node:process";
import { Command } from "commander";
import { openedWorkbench, print } from "../answer.ts";
import { type SharedOptions, sharedOptions } from "../shared-options.ts";
import { UsageError } from "../usage-error.ts";
import { withExamples } from "../with-examples.ts";

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
  const { port, host, allowRemote } = command.opts<{ port?: string; host?: string; allowRemote?: boolean }>();
  const from = portOf(port);
  const shared = sharedOptions(command);
  const [{ startServer }, { isLoopback }, { replyText }] = await Promise.all([
    import("../../api/start-server.ts"),
    import("../../api/loopback.ts"),
    import("../../contract/questions.ts"),
  ]);
  const address = host ?? "127.0.0.1";
  if (!isLoopback(address) && allowRemote !== true)
    throw new UsageError(
      `--host ${address} lets other machines in; add --allow-remote if that is meant (claims can then only be read).`,
    );
  const workbench = await openedWorkbench(shared);
  const server = await startServer(workbench, { host: address, port: from, log: logTo(shared) }).catch(
    async (error: unknown) => {
      await workbench.close();
      throw error;
    },
  );
  stopOnSignals(async () => {
    await server.close();
    await workbench.close();
  });
  const compared = `${server.address}compare?city=Cape%20Town&city=Tokyo`;
  if (shared.json) return print(replyText({ address: server.address, port: server.port }));
  const taken = from !== 0 && server.port !== from ? ` (port ${from} is taken)` : "";
  print(
    [
      `Hansa is at ${server.address}${taken}`,
      `Cape Town and Tokyo side by side: ${compared}`,
      ...(isLoopback(address) ? [] : ["Other machines can read; claims cannot be written over HTTP."]),
      "Press Ctrl-C to stop.\n",
    ].join("\n"),
  );
}

function logTo({ verbose }: SharedOptions): (error: unknown) => void {
  return (error) => {
    const told = error instanceof Error ? error : new Error(String(error));
    process.stderr.write(`hansa: ${(verbose && told.stack) || `${told.message} (--verbose shows where)`}\n`);
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
