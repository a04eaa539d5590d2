import { AlarmClock, CalendarDays } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import type { Conversation } from "../../api/types";
import { Button } from "../../kit/button";
import { Dialog } from "../../kit/dialog";
import { Icon } from "../../kit/icon";
import { currentLanguage } from "../../words/language";
import { t } from "../../words/text";
import { fullTime } from "../../words/time";
import { useDesk } from "../shell/desk";
import { reader } from "../shell/here";
import { snooze } from "./actions";
import { snoozeChoices } from "./snooze_times";

const DayAndTime = lazy(() =>
  import("../../kit/day_and_time").then((m) => ({ default: m.DayAndTime })),
);

interface Props {
  conversation: Conversation;
  onClose: () => void;
}

export function SnoozeDialog({ conversation, onClose }: Props) {
  const desk = useDesk();
  return (
    <SnoozeTimes onChoose={(until) => void snooze(desk, conversation, until)} onClose={onClose} />
  );
}

interface SnoozeTimesProps {
  onChoose: (until: Date) => void;
  onClose: () => void;
}

export function SnoozeTimes({ onChoose, onClose }: SnoozeTimesProps) {
  const [picks, setPicks] = useState(false);
  const choose = (until: Date) => {
    onClose();
    onChoose(until);
  };
  return (
    <Dialog title={t("conversations.snooze_title")} closeLabel={t("shell.close")} onClose={onClose}>
      {picks ? (
        <Suspense fallback={<span className="bone calendar-bone" />}>
          <DayAndTime
            label={t("conversations.snooze_pick")}
            timeLabel={t("conversations.snooze_time")}
            confirmLabel={(at) => t("conversations.snooze_until", { time: fullTime(at, reader()) })}
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
              data-testid={`snooze-${choice.id}`}
            >
              <Icon of={AlarmClock} />
              {t(`conversations.snooze_${choice.id}`)}
              <span className="quiet to-end">{fullTime(choice.at, reader())}</span>
            </Button>
          ))}
          <Button look="ghost" wide onPress={() => setPicks(true)} data-testid="snooze-pick">
            <Icon of={CalendarDays} />
            {t("conversations.snooze_pick")}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
