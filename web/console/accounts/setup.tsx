import { useQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { call } from "../../api/call";
import type { Session } from "../../api/types";
import { currentLanguage } from "../../words/language";
import { t } from "../../words/text";
import { Door } from "./door";
import { NewAccountForm } from "./new_account_form";

/** The one page a fresh installation shows: the workspace and its first administrator. */
export function Setup() {
  const [search] = useSearchParams();
  const token = search.get("token") ?? "";
  const check = useQuery({
    queryKey: ["accounts", "setup", token],
    queryFn: () => call<{ valid: boolean }>("GET", "/setup", { query: { token } }),
    retry: false,
  });
  if (check.isPending) return <main className="whole-page" aria-busy="true" />;
  if (check.isError)
    return (
      <Door title={t("accounts.setup_bad")} body={t("accounts.setup_bad_body")}>
        <Link className="button primary large-size wide" to="/sign-in">
          {t("accounts.sign_in")}
        </Link>
      </Door>
    );
  return (
    <Door title={t("accounts.setup_title")} body={t("accounts.setup_body")}>
      <NewAccountForm
        id="setup"
        goLabel={t("accounts.setup_go")}
        send={(account) =>
          call<Session>("POST", "/setup", {
            body: { token, ...account, locale: currentLanguage() },
          })
        }
      />
    </Door>
  );
}
