/** Colour, where the terminal has it; every difference is in words too. */
export interface Paint {
  heading: (text: string) => string;
  quiet: (text: string) => string;
  warning: (text: string) => string;
}

const painted =
  (on: number, off: number) =>
  (text: string): string =>
    `\u001b[${on}m${text}\u001b[${off}m`;
const plain = (text: string): string => text;

export function paint(colour: boolean): Paint {
  return colour
    ? { heading: painted(1, 22), quiet: painted(2, 22), warning: painted(33, 39) }
    : { heading: plain, quiet: plain, warning: plain };
}
