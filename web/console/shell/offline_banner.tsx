import { WifiOff } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "../../kit/button";
import { Banner } from "../../kit/parts";
import { t } from "../../words/text";
import { useNow } from "./here";
import { useConnection } from "./live_hub";

/** A blink of the network is not worth a line; two seconds are. */
const patience = 2000;

export function OfflineBanner() {
  const { state, retryAt, retryNow } = useConnection();
  const isDown = state !== "connected";
  const [shown, setShown] = useState(false);
  const now = useNow(1000);

  useEffect(() => {
    const timer = setTimeout(() => setShown(isDown), isDown ? patience : 0);
    return () => clearTimeout(timer);
  }, [isDown]);

  if (!shown || !isDown) return null;
  const seconds = retryAt ? Math.max(0, Math.ceil((retryAt - now) / 1000)) : 0;
  return (
    <div className="offline" data-testid="offline-banner">
      <Banner tone="warning" icon={WifiOff}>
        <span>
          <b>{t("shell.offline_title")}</b> {t("shell.offline_body")}
        </span>
        {seconds > 0 && (
          <span className="quiet small to-end only-wide" aria-live="off">
            {t("shell.offline_retry_in", { seconds })}
          </span>
        )}
        <Button size="small" onPress={retryNow}>
          {t("shell.try_now")}
        </Button>
      </Banner>
    </div>
  );
}
