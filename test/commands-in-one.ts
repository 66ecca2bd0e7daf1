import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Home, Said } from "./hansa.ts";

const RUNNER = join(import.meta.dirname, "command-runner.ts");

/** The command line in one process that runs one command after another, in a test's home. */
export interface CommandsInOne {
  hansa(args: readonly string[], more?: { env?: Record<string, string> }): Promise<Said>;
  close(): Promise<void>;
}

/**
 * For tests of what many commands answer. How a command starts and ends as a process of its own is for `home.hansa`:
 * starting takes half a second, and these are hundreds.
 */
export function commandsInOne(home: Home): CommandsInOne {
  const child = spawn(process.execPath, [RUNNER], {
    cwd: home.folder,
    env: home.env,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = once(child, "close");
  return {
    hansa: async (args, { env = {} } = {}) => {
      const answer = once(child, "message");
      child.send({ args, env });
      const [said]: Said[] = await Promise.race([
        answer,
        ended.then(() => Promise.reject(new Error(`the process ended at: hansa ${args.join(" ")}`))),
      ]);
      if (said === undefined) throw new Error("no answer");
      return said;
    },
    close: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
