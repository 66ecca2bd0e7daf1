import { once } from "node:events";
import { createServer, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What stands in for the atlas at some addresses; false lets it answer itself. */
export type Meddling = (url: string, response: ServerResponse) => boolean | Promise<boolean>;

/** A server of this machine between a browser and the atlas: slow, broken or in the way, as a network may be. */
export async function between(
  atlas: string,
  meddle: Meddling,
): Promise<{ address: string; close: () => void }> {
  const server = createServer(async (asked, response) => {
    const url = asked.url ?? "/";
    if (await meddle(url, response)) return;
    const onward = request(
      new URL(url, atlas),
      { method: asked.method ?? "GET", headers: asked.headers },
      (reply) => {
        response.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(response);
      },
    );
    onward.on("error", () => response.destroy());
    asked.pipe(onward);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${port}/`, close };
}
