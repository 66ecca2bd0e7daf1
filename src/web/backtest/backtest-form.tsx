import { useLocation } from "preact-iso";
import { withClocks } from "../clocks.ts";
import { useClocks } from "../frame/link.tsx";
import { t } from "../language/text.ts";
import { Typed } from "../measure/slice-form.tsx";
import { type BacktestAsked, backtestPath, FIRST_SPLIT } from "./backtest-address.ts";

/** The day and the seed, as the address holds them. */
export function BacktestForm({ asked: { split, seed } }: { asked: BacktestAsked }) {
  const { route } = useLocation();
  const clocks = useClocks();
  const send = (form: HTMLFormElement): void => {
    const given = new FormData(form);
    const of = (name: string): string => String(given.get(name) ?? "").trim();
    route(withClocks(backtestPath({ split: of("split") || FIRST_SPLIT, seed: of("seed") || seed }), clocks));
  };
  return (
    <form
      class="facts-form"
      onSubmit={(event) => {
        event.preventDefault();
        send(event.currentTarget);
      }}
    >
      <div class="field-row">
        <Typed
          name="split"
          title={t("backtest.split")}
          hint={t("backtest.splitHint")}
          value={split || FIRST_SPLIT}
        />
        <Typed name="seed" title={t("backtest.seed")} hint={t("backtest.seedHint")} value={seed} />
      </div>
      <p class="form-acts">
        <button type="submit" class="main-act">
          {t("backtest.play")}
        </button>
      </p>
    </form>
  );
}
