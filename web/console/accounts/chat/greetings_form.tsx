import { MessageCircle, Plus, Trash2 } from "lucide-react";
import { Button, IconButton } from "../../../kit/button";
import { TextField } from "../../../kit/field";
import { Icon } from "../../../kit/icon";
import { Blank } from "../../../kit/parts";
import { Select } from "../../../kit/select";
import { Switch } from "../../../kit/switch";
import { currentLanguage } from "../../../words/language";
import { localeTag } from "../../../words/locale";
import { t } from "../../../words/text";
import { newGreeting, type Greeting } from "./draft";
import type { PartProps } from "./part";

const most = 20;
const waits = [0, 5, 15, 30, 60, 180, 600];

export function GreetingsForm({ settings, change }: PartProps) {
  const { greetings } = settings;
  const put = (at: number, some: Partial<Greeting>) =>
    change({ greetings: greetings.map((one, i) => (i === at ? { ...one, ...some } : one)) });
  return (
    <>
      <p className="quiet small">{t("chat.greetings_help")}</p>
      {greetings.length === 0 && <Blank icon={MessageCircle} title={t("chat.no_greetings")} />}
      {greetings.map((greeting, at) => (
        <GreetingCard
          key={greeting.id}
          greeting={greeting}
          put={(some) => put(at, some)}
          remove={() => change({ greetings: greetings.filter((_, i) => i !== at) })}
        />
      ))}
      <Button
        isDisabled={greetings.length >= most}
        onPress={() => change({ greetings: [...greetings, newGreeting()] })}
        data-testid="greeting-new"
      >
        <Icon of={Plus} />
        {t("chat.greeting_new")}
      </Button>
    </>
  );
}

interface CardProps {
  greeting: Greeting;
  put: (some: Partial<Greeting>) => void;
  remove: () => void;
}

function GreetingCard({ greeting, put, remove }: CardProps) {
  const { words, page, seconds, visitors, hours, on } = greeting;
  return (
    <section className="chat-card" data-testid="greeting-card">
      <div className="section-head">
        <Switch isSelected={on} onChange={(next) => put({ on: next })}>
          {t(on ? "chat.greeting_on" : "chat.greeting_off")}
        </Switch>
        <IconButton icon={Trash2} label={t("chat.greeting_remove")} onPress={remove} />
      </div>
      <TextField
        label={t("chat.greeting_words")}
        value={words}
        onChange={(next) => put({ words: next })}
        rows={2}
        maxLength={300}
        placeholder={t("chat.greeting_example")}
        error={words.trim() ? null : t("chat.required")}
        data-testid="greeting-words"
      />
      <TextField
        label={t("chat.greeting_page")}
        value={page}
        onChange={(next) => put({ page: next })}
        direction="ltr"
        maxLength={300}
        placeholder="/products/*"
        help={t("chat.greeting_page_help")}
        data-testid="greeting-page"
      />
      <div className="chat-columns">
        <Select
          label={t("chat.greeting_after")}
          value={String(seconds)}
          options={[...new Set([...waits, seconds])]
            .sort((a, b) => a - b)
            .map((wait) => ({ value: String(wait), label: waitWords(wait) }))}
          onChange={(next) => put({ seconds: Number(next) })}
        />
        <Select
          label={t("chat.greeting_visitors")}
          value={visitors}
          options={(["everyone", "first_time", "returning"] as const).map((value) => ({
            value,
            label: t(`chat.visitors_${value}`),
          }))}
          onChange={(next) => put({ visitors: next })}
        />
        <Select
          label={t("chat.greeting_hours")}
          value={hours}
          options={(["always", "open", "closed"] as const).map((value) => ({
            value,
            label: t(`chat.hours_${value}`),
          }))}
          onChange={(next) => put({ hours: next })}
        />
      </div>
    </section>
  );
}

function waitWords(seconds: number) {
  if (seconds === 0) return t("chat.at_once");
  const isWhole = seconds >= 60 && seconds % 60 === 0;
  return new Intl.NumberFormat(localeTag[currentLanguage()], {
    style: "unit",
    unit: isWhole ? "minute" : "second",
    unitDisplay: "long",
  }).format(isWhole ? seconds / 60 : seconds);
}
