/** How far a long answer is. */
export interface Progress {
  /** What is being done, where it has named stages. */
  readonly stage?: string;
  readonly done: number;
  readonly all: number;
  /** Of this stage alone, where it can be counted. */
  readonly within?: { readonly done: number; readonly all: number };
}

/** Reads a reply of lines: hands on how far it is, and gives what the last line holds; none where it broke off. */
export async function toldLines(response: Response, tell: (told: Progress) => void): Promise<unknown> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let [rest, last]: [string, unknown] = ["", undefined];
  for (;;) {
    const { done, value = "" } = (await reader?.read()) ?? { done: true };
    const lines = (rest + value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const told: unknown = JSON.parse(line);
      if (typeof told === "object" && told !== null && "progress" in told) tell(told.progress as Progress);
      else last = told;
    }
    if (done) return last;
  }
}
