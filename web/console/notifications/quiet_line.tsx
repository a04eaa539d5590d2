import { useState } from "react";
import { Button } from "../../kit/button";
import { MenuButton } from "../../kit/menu";
import { Switch } from "../../kit/switch";
import { t } from "../../words/text";
import { clock } from "../../words/time";
import { useDesk } from "../shell/desk";
import { canPopUp, letPopUp, popsUp } from "../shell/attention";
import { reader } from "../shell/here";
import { holdBack } from "./actions";
import { endPushes, keepPushes } from "./pushes";
import { useQuiet } from "./queries";

const lengths = [30, 60, 120, 480];

/** How loudly one is told: on this device, and for a while not at all. */
export function QuietLine() {
  const desk = useDesk();
  const until = useQuiet().data?.quiet_until;
  const [isUp, setIsUp] = useState(popsUp);
  const [isRefused, setIsRefused] = useState(false);
  const choose = async (wanted: boolean) => {
    const is = await letPopUp(wanted);
    setIsUp(is);
    setIsRefused(wanted && !is);
    await (popsUp() ? keepPushes() : endPushes());
  };
  return (
    <footer className="notifications-foot">
      {canPopUp() && (
        <Switch isSelected={isUp} onChange={(wanted) => void choose(wanted)}>
          {t("notifications.pop_up")}
        </Switch>
      )}
      {until ? (
        <span className="line">
          <span className="small quiet" data-testid="quiet-until">
            {t("notifications.quiet_until", { time: clock(until, reader()) })}
          </span>
          <Button size="small" onPress={() => void holdBack(desk, 0)} data-testid="quiet-end">
            {t("notifications.quiet_end")}
          </Button>
        </span>
      ) : (
        <MenuButton
          label={t("notifications.quiet")}
          placement="top end"
          sections={[
            {
              title: t("notifications.quiet"),
              choices: lengths.map((length) => ({
                id: String(length),
                label: t("notifications.quiet_for", {
                  hours: length / 60,
                  size: length === 30 ? "half" : length === 60 ? "one" : "more",
                }),
                run: () => void holdBack(desk, length),
              })),
            },
          ]}
        >
          <Button size="small" data-testid="quiet">
            {t("notifications.quiet")}
          </Button>
        </MenuButton>
      )}
      {isRefused && (
        <p className="small quiet notifications-refused" role="status" data-testid="pop-up-refused">
          {t("notifications.pop_up_refused")}
        </p>
      )}
    </footer>
  );
}
