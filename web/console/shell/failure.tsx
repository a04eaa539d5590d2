import { CloudAlert, Lock } from "lucide-react";
import { Refused } from "../../api/call";
import { Button } from "../../kit/button";
import { Blank } from "../../kit/parts";
import { t } from "../../words/text";
import { reasonOf } from "./reason";

/** What stands where a list or a page could not be fetched. */
export function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (error instanceof Refused && error.status === 403) return <Forbidden />;
  return (
    <Blank icon={CloudAlert} title={t("error.screen")}>
      <p>{reasonOf(error)}</p>
      <Button onPress={onRetry}>{t("shell.try_again")}</Button>
    </Blank>
  );
}

export function Forbidden() {
  return (
    <Blank icon={Lock} title={t("error.forbidden_title")}>
      <p>{t("error.forbidden_body")}</p>
    </Blank>
  );
}
