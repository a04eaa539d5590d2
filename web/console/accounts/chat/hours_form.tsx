import { Clock, Plus, Trash2 } from "lucide-react";
import { Button, IconButton } from "../../../kit/button";
import { TextField } from "../../../kit/field";
import { Icon } from "../../../kit/icon";
import { Select } from "../../../kit/select";
import { Switch } from "../../../kit/switch";
import { currentLanguage } from "../../../words/language";
import { t } from "../../../words/text";
import { zoneName } from "../../customers/names";
import { useDesk } from "../../shell/desk";
import { ClosedDates } from "./closed_dates";
import type { PartProps } from "./part";
import {
  clockChoices,
  dayName,
  faultOf,
  nextTime,
  shownClock,
  timesOf,
  usualWeek,
  weekOf,
  withDay,
  type OfficeTime,
  type Weekday,
} from "./week";

export function HoursForm({ settings, change }: PartProps) {
  const { session } = useDesk();
  const language = currentLanguage();
  const { office_hours: times } = settings;
  const hasHours = times.length > 0;
  return (
    <>
      <Switch
        isSelected={hasHours}
        onChange={(on) => change({ office_hours: on ? usualWeek(language) : [] })}
      >
        <span data-testid="has-hours">{t("chat.has_hours")}</span>
      </Switch>
      <p className="quiet small">
        {t(hasHours ? "chat.hours_zone" : "chat.hours_never", {
          zone: `\u2068${zoneName(session.workspace.time_zone)}\u2069`,
        })}
      </p>
      {hasHours && (
        <div className="chat-week">
          {weekOf(language).map((day) => (
            <Day
              key={day}
              day={day}
              times={times}
              put={(next) => change({ office_hours: withDay(times, day, next) })}
            />
          ))}
        </div>
      )}
      {hasHours && <ClosedDates settings={settings} change={change} />}
      <TextField
        label={t("chat.reply_words")}
        help={t("chat.reply_words_help")}
        value={settings.reply_words ?? ""}
        onChange={(reply_words) => change({ reply_words })}
        placeholder={t("chat.reply_words_example")}
        maxLength={120}
        data-testid="reply-words"
      />
    </>
  );
}

interface DayProps {
  day: Weekday;
  times: OfficeTime[];
  put: (next: OfficeTime[]) => void;
}

function Day({ day, times, put }: DayProps) {
  const language = currentLanguage();
  const own = timesOf(times, day);
  const name = dayName(day, language);
  const more = nextTime(times, day);
  const options = clockChoices(own.flatMap(({ opens, closes }) => [opens, closes])).map(
    (value) => ({ value, label: shownClock(value, language) }),
  );
  const set = (at: number, some: Partial<OfficeTime>) =>
    put(own.map((one, i) => (i === at ? { ...one, ...some } : one)));
  return (
    <div className="chat-day" role="group" aria-label={name} data-testid={`day-${day}`}>
      <span className="chat-day-name">{name}</span>
      <div className="chat-day-times">
        {own.length === 0 && <span className="quiet">{t("chat.day_closed")}</span>}
        {own.map((one, at) => {
          const fault = faultOf(times, one);
          return (
            <div key={at} className="chat-time">
              <Select
                label={t("chat.opens")}
                hideLabel
                value={one.opens}
                options={options}
                onChange={(opens) => set(at, { opens })}
              />
              <span className="quiet">{t("chat.until")}</span>
              <Select
                label={t("chat.closes")}
                hideLabel
                value={one.closes}
                options={options}
                onChange={(closes) => set(at, { closes })}
              />
              <IconButton
                icon={Trash2}
                size="small"
                label={t("chat.time_remove", { day: name })}
                onPress={() => put(own.filter((_, i) => i !== at))}
              />
              {fault && <span className="field-error">{t(`chat.time_${fault}`)}</span>}
            </div>
          );
        })}
      </div>
      {more && (
        <Button size="small" look="ghost" onPress={() => put([...own, more])}>
          <Icon of={own.length ? Plus : Clock} size={14} />
          {t(own.length ? "chat.time_more" : "chat.time_first")}
        </Button>
      )}
    </div>
  );
}
