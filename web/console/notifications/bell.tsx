import { Bell, BellOff } from "lucide-react";
import { useEffect, useState } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { useNavigate } from "react-router";
import { Icon } from "../../kit/icon";
import { t } from "../../words/text";
import { Count } from "../conversations/count";
import { openWith, quietUntil } from "../shell/attention";
import { NotificationList } from "./notification_list";
import { useNotifications, useQuiet } from "./queries";
import { keepPushes } from "./pushes";
import "./notifications.css";

export function NotificationBell() {
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const unread = useNotifications().data?.unread ?? 0;
  const until = useQuiet().data?.quiet_until ?? null;
  const label = t("notifications.bell", { count: unread });

  useEffect(() => openWith((address) => void navigate(address)), [navigate]);
  useEffect(() => quietUntil(until), [until]);
  useEffect(() => void keepPushes(), []);

  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <Button className="rail-self rail-bell" aria-label={label} data-testid="bell">
        <Icon of={until ? BellOff : Bell} size={20} />
        {unread > 0 && (
          <span className="bell-count" aria-hidden="true">
            <Count of={Math.min(unread, 99)} isMore={unread > 99} />
          </span>
        )}
      </Button>
      <Popover className="popover notifications" placement="top start" offset={6}>
        <Dialog aria-label={t("notifications.title")} className="notifications-dialog">
          <NotificationList onClose={() => setIsOpen(false)} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
