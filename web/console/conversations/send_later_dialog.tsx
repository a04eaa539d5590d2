import { CalendarDays, Clock } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "../../kit/button";
import { Dialog } from "../../kit/dialog";
import { Icon } from "../../kit/icon";
import { currentLanguage } from "../../words/language";
import { t } from "../../words/text";
import { fullTime } from "../../words/time";
import { reader } from "../shell/here";
import { snoozeChoices } from "./snooze_times";

const DayAndTime = lazy(() =>
  import("../../kit/day_and_time").then((m) => ({ default: m.DayAndTime })),
);

interface Props {
  onClose: () => void;
  onChoose: (at: Date) => void;
}

/** The same ready choices as putting a conversation off, and any day of the reader's calendar. */
export function SendLaterDialog({ onClose, onChoose }: Props) {
  const [picks, setPicks] = useState(false);
  const choose = (at: Date) => {
    onClose();
    onChoose(at);
  };
  return (
    <Dialog
      title={t("conversations.send_later_title")}
      closeLabel={t("shell.close")}
      onClose={onClose}
    >
      {picks ? (
        <Suspense fallback={<span className="bone calendar-bone" />}>
          <DayAndTime
            label={t("conversations.snooze_pick")}
            timeLabel={t("conversations.snooze_time")}
            confirmLabel={(at) => t("conversations.send_at", { time: fullTime(at, reader()) })}
            onConfirm={choose}
          />
        </Suspense>
      ) : (
        <div className="snooze-choices">
          {snoozeChoices(new Date(), currentLanguage()).map((choice, index) => (
            <Button
              key={choice.id}
              look="ghost"
              wide
              autoFocus={index === 0}
              onPress={() => choose(choice.at)}
              data-testid={`later-${choice.id}`}
            >
              <Icon of={Clock} />
              {t(`conversations.snooze_${choice.id}`)}
              <span className="quiet to-end">{fullTime(choice.at, reader())}</span>
            </Button>
          ))}
          <Button look="ghost" wide onPress={() => setPicks(true)} data-testid="later-pick">
            <Icon of={CalendarDays} />
            {t("conversations.snooze_pick")}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
