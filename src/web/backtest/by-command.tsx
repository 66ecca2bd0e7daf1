import { Section } from "../frame/page.tsx";
import { t } from "../language/text.ts";
import { type BacktestAsked, ownFilesCommand } from "./backtest-address.ts";

interface ByCommandProps {
  command: string;
  /** What lists of one's own have to be like. */
  own: string;
  asked: BacktestAsked;
}

/** How to play the same through in a terminal, and on lists of one's own. */
export function ByCommand({ command, own, asked }: ByCommandProps) {
  return (
    <Section id="command" title={t("backtest.command")}>
      <pre>
        <code translate={false}>{command}</code>
      </pre>
      <p>{own}</p>
      <pre>
        <code translate={false}>{ownFilesCommand(asked)}</code>
      </pre>
    </Section>
  );
}
