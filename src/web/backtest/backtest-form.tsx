import { useLocation } from "preact-iso";
import { withClocks } from "../clocks.ts";
import { useClocks } from "../frame/link.tsx";
import { t } from "../language/text.ts";
import { Choice } from "../map/map-filter.tsx";
import { Typed } from "../measure/slice-form.tsx";
import { type BacktestAsked, backtestAsked, backtestPath, firstSplit } from "./backtest-address.ts";

/** What is forecast, the day and the seed, as the address holds them. */
export function BacktestForm({ asked }: { asked: BacktestAsked }) {
  const { of, split, seed, coverage } = asked;
  const { route } = useLocation();
  const clocks = useClocks();
  const send = (form: HTMLFormElement): void => {
    const given = new FormData(form);
    const told = (name: string, otherwise: string): string =>
      String(given.get(name) ?? "").trim() || otherwise;
    const split = told("split", firstSplit(of));
    route(
      withClocks(
        backtestPath({ of, split, seed: told("seed", seed), coverage: told("coverage", "") }),
        clocks,
      ),
    );
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
        <Choice
          title={t("backtest.of")}
          value={of}
          required
          options={[
            ["ties", t("backtest.ofTies")],
            ["memberships", t("backtest.ofMemberships")],
          ]}
          onSet={(value) => {
            const { of: other } = backtestAsked(`?of=${value}`);
            route(withClocks(backtestPath({ of: other, split: "", seed, coverage: "" }), clocks));
          }}
        />
        <Typed
          name="split"
          title={t(of === "ties" ? "backtest.split" : "backtest.splitMemberships")}
          hint={t("backtest.splitHint")}
          value={split || firstSplit(of)}
        />
        <Typed name="seed" title={t("backtest.seed")} hint={t("backtest.seedHint")} value={seed} />
        {of === "memberships" && (
          <Typed
            name="coverage"
            title={t("backtest.coverage")}
            hint={t("backtest.coverageHint")}
            value={coverage}
          />
        )}
      </div>
      <p class="form-acts">
        <button type="submit" class="main-act">
          {t("backtest.play")}
        </button>
      </p>
    </form>
  );
}
