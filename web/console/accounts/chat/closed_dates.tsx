import { Plus, X } from "lucide-react";
import { useState } from "react";
import { Button, IconButton } from "../../../kit/button";
import { DayField } from "../../../kit/day_field";
import { Icon } from "../../../kit/icon";
import { t } from "../../../words/text";
import { longDay } from "../../../words/time";
import { reader } from "../../shell/here";
import type { PartProps } from "./part";

const most = 100;

/** Days of the year on which the office stays closed. */
export function ClosedDates({ settings, change }: PartProps) {
  const [day, setDay] = useState("");
  const dates = [...settings.closed_dates].sort();
  const add = () => {
    if (!day) return;
    change({ closed_dates: [...new Set([...dates, day])] });
    setDay("");
  };
  return (
    <div className="settings-block">
      <h3>{t("chat.closed_dates")}</h3>
      <ul className="chat-dates">
        {dates.map((date) => (
          <li key={date} className="chip">
            <time dateTime={date}>
              {longDay(`${date}T12:00:00Z`, { ...reader(), timeZone: "UTC" })}
            </time>
            <IconButton
              icon={X}
              size="small"
              label={t("chat.date_remove")}
              onPress={() => change({ closed_dates: dates.filter((one) => one !== date) })}
            />
          </li>
        ))}
        {dates.length === 0 && <li className="quiet small">{t("chat.no_closed_dates")}</li>}
      </ul>
      <div className="settings-inline">
        <DayField label={t("chat.date_new")} value={day} onChange={setDay} />
        <Button isDisabled={!day || dates.length >= most} onPress={add} data-testid="date-add">
          <Icon of={Plus} />
          {t("chat.date_add")}
        </Button>
      </div>
    </div>
  );
}
