import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { type Home, type Said, temporaryHome } from "./hansa.ts";

const RUNNER = join(import.meta.dirname, "command-runner.ts");

interface SaidInOne extends Said {
  /** What it left under way, by kind: a process of its own would not end. */
  left: readonly string[];
}

/** The command line in one process that runs one command after another, in a test's home. */
export interface CommandsInOne {
  hansa(args: readonly string[], more?: { env?: Record<string, string> }): Promise<SaidInOne>;
  close(): Promise<void>;
}

/** A home whose commands run in one process; `alone` runs one as a process of its own. */
export interface HomeInOne extends Home {
  alone: Home["hansa"];
}

/**
 * For tests of what many commands answer. How a command starts and ends as a process is shown by the first example of
 * each and by tests of the command line itself: starting takes half a second, and these are hundreds.
 */
export function homeInOne(): HomeInOne {
  const home = temporaryHome();
  let inOne: CommandsInOne | undefined;
  return {
    ...home,
    alone: home.hansa,
    hansa: (args, more = {}) => {
      if (more.input !== undefined) return home.hansa(args, more);
      inOne ??= commandsInOne(home);
      return inOne.hansa(args, more);
    },
    remove: () => {
      inOne?.close();
      home.remove();
    },
  };
}

export function commandsInOne(home: Home): CommandsInOne {
  const child = spawn(process.execPath, [RUNNER], {
    cwd: home.folder,
    env: home.env,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = once(child, "close");
  let isBusy = false;
  return {
    hansa: async (args, { env = {} } = {}) => {
      if (isBusy) throw new Error("one command after another; at once they run as processes of their own");
      isBusy = true;
      const answer = once(child, "message");
      child.send({ args, env });
      const [said]: SaidInOne[] = await Promise.race([
        answer,
        ended.then(() => Promise.reject(new Error(`the process ended at: hansa ${args.join(" ")}`))),
      ]);
      isBusy = false;
      if (said === undefined) throw new Error("no answer");
      return said;
    },
    close: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
