import { Mail, Plus } from "lucide-react";
import { useState } from "react";
import type { EmailChannel } from "../../../api/types";
import { Button } from "../../../kit/button";
import { Icon } from "../../../kit/icon";
import { Blank } from "../../../kit/parts";
import { knows, t } from "../../../words/text";
import { Failure } from "../../shell/failure";
import { agoText } from "../../shell/here";
import { useMailboxes } from "../queries";
import { SectionBones } from "../section_bones";
import { MailboxForm } from "./mailbox_form";
import "../chat/chat.css";
import "./email.css";

export function EmailSection() {
  const mailboxes = useMailboxes();
  const [opened, setOpened] = useState<string | null>(null);
  if (mailboxes.isError)
    return <Failure error={mailboxes.error} onRetry={() => void mailboxes.refetch()} />;
  if (!mailboxes.data) return <SectionBones />;
  const close = () => setOpened(null);
  const current = mailboxes.data.find((one) => one.id === opened);
  if (current || opened === "new")
    return <MailboxForm key={opened} channel={current ?? null} onClose={close} />;

  const add = (
    <Button look="primary" onPress={() => setOpened("new")} data-testid="mailbox-new">
      <Icon of={Plus} />
      {t("mail.new")}
    </Button>
  );
  if (mailboxes.data.length === 0)
    return (
      <Blank icon={Mail} title={t("mail.none")}>
        <p>{t("mail.none_body")}</p>
        {add}
      </Blank>
    );
  return (
    <section className="settings-block">
      <ul className="settings-list">
        {mailboxes.data.map((one) => (
          <MailboxLine key={one.id} mailbox={one} onOpen={() => setOpened(one.id)} />
        ))}
      </ul>
      <div>{add}</div>
    </section>
  );
}

function MailboxLine({ mailbox, onOpen }: { mailbox: EmailChannel; onOpen: () => void }) {
  const { settings, waiting, last_mail_at, failed_step, failure, set_aside } = mailbox;
  const step = `mail.step_${failed_step ?? ""}`;
  const facts = [
    last_mail_at ? t("mail.last", { time: agoText(last_mail_at) }) : t("mail.no_last"),
    settings.outgoing || waiting > 0
      ? t("mail.waiting", { count: waiting })
      : t("mail.sends_nothing"),
  ];
  return (
    <li data-testid="mailbox">
      <Icon of={Mail} />
      <div className="settings-line">
        <bdi className="strong cut">{mailbox.name}</bdi>
        {mailbox.name !== settings.address && (
          <bdi className="quiet small cut">{settings.address}</bdi>
        )}
        <span className="quiet small">{facts.join(" · ")}</span>
        {failed_step && settings.incoming && (
          <span className="mail-fails small" data-testid="mailbox-fails">
            {t("mail.fetch_fails", {
              step: knows(step) ? t(step) : failed_step,
              words: `\u2068${failure ?? ""}\u2069`,
            })}
          </span>
        )}
        {set_aside.length > 0 && (
          <span className="mail-fails small">
            {t("mail.set_aside", { count: set_aside.length })}
          </span>
        )}
      </div>
      <Button
        size="small"
        onPress={onOpen}
        aria-label={t("mail.change_of", { name: mailbox.name })}
        data-testid="mailbox-change"
      >
        {t("mail.change")}
      </Button>
    </li>
  );
}
