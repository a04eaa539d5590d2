import { BellRing } from "lucide-react";
import { Button } from "../../kit/button";
import { Blank } from "../../kit/parts";
import { t } from "../../words/text";
import { useDesk } from "../shell/desk";
import { Failure } from "../shell/failure";
import { markRead } from "./actions";
import { NotificationRow } from "./notification_row";
import { useNotifications } from "./queries";
import { QuietLine } from "./quiet_line";

export function NotificationList({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const list = useNotifications();
  const all = list.data?.data ?? [];
  return (
    <>
      <header className="notifications-head">
        <h2>{t("notifications.title")}</h2>
        {(list.data?.unread ?? 0) > 0 && (
          <Button
            look="ghost"
            size="small"
            className="to-end"
            onPress={() => void markRead(desk, null)}
            data-testid="notifications-read-all"
          >
            {t("notifications.read_all")}
          </Button>
        )}
      </header>
      {list.isError && !list.data ? (
        <Failure error={list.error} onRetry={() => void list.refetch()} />
      ) : all.length === 0 ? (
        <Blank icon={BellRing} title={t("notifications.none")}>
          <p>{t("notifications.none_body")}</p>
        </Blank>
      ) : (
        <ul className="notifications-list" tabIndex={0} aria-label={t("notifications.title")}>
          {all.map((one) => (
            <NotificationRow key={one.id} notification={one} onClose={onClose} />
          ))}
        </ul>
      )}
      <QuietLine />
    </>
  );
}
