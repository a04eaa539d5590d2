import { useQuery } from "@tanstack/react-query";
import { ChevronDown, Users } from "lucide-react";
import { useState } from "react";
import { call, Refused } from "../../../api/call";
import type { Conversation, MailCopies } from "../../../api/types";
import { Button } from "../../../kit/button";
import { TextField } from "../../../kit/field";
import { Icon } from "../../../kit/icon";
import { useRefusedField } from "../../../kit/refused_field";
import { listed } from "../../../words/list";
import { t } from "../../../words/text";
import { useSaving } from "../../accounts/saving";
import { reader } from "../../shell/here";
import { useDesk } from "../../shell/desk";
import { reasonOfCode } from "../../shell/reason";
import { conversationKeys } from "../keys";
import { nameOfPerson } from "./mails";
import { readPeople, refusedOf, writePeople } from "./people";
import "./mail.css";

const copiesKey = (conversation: Conversation) =>
  [...conversationKeys.mails(conversation.id), "copies"] as const;

/** Above an answer by mail: to whom it goes, and who gets copies, which can be changed. */
export function CopiesLine({ conversation }: { conversation: Conversation }) {
  const [isOpen, setIsOpen] = useState(false);
  const copies = useQuery({
    queryKey: copiesKey(conversation),
    queryFn: () => call<MailCopies>("GET", `/conversations/${conversation.id}/mail_copies`),
  }).data;
  if (!copies) return null;
  const names = (people: MailCopies["to"]) =>
    listed(
      people.map((one) => `\u2068${nameOfPerson(one)}\u2069`),
      reader().language,
    );
  const parts = [
    copies.to.length > 0 ? t("mail.goes_to", { names: names(copies.to) }) : t("mail.goes_nowhere"),
    copies.cc.length > 0 && t("mail.copied", { names: names(copies.cc) }),
    copies.bcc.length > 0 && t("mail.copied_hidden", { names: names(copies.bcc) }),
  ];
  return (
    <div className="mail-copies">
      <button
        type="button"
        className="mail-line"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        data-testid="mail-copies"
      >
        <Icon of={Users} size={12} />
        <span className="cut">{parts.filter(Boolean).join(" · ")}</span>
        <span className="mail-copies-change">{t("mail.copies_change")}</span>
        <Icon of={ChevronDown} size={12} className="mail-turn" />
      </button>
      {isOpen && (
        <CopiesForm conversation={conversation} copies={copies} onClose={() => setIsOpen(false)} />
      )}
    </div>
  );
}

interface FormProps {
  conversation: Conversation;
  copies: MailCopies;
  onClose: () => void;
}

function CopiesForm({ conversation, copies, onClose }: FormProps) {
  const { client } = useDesk();
  const [cc, setCc] = useState(writePeople(copies.cc));
  const [bcc, setBcc] = useState(writePeople(copies.bcc));
  const save = useSaving(
    (body: { cc: MailCopies["cc"]; bcc: MailCopies["bcc"] }) =>
      call<MailCopies>("PUT", `/conversations/${conversation.id}/mail_copies`, { body }),
    (kept) => {
      client.setQueryData(copiesKey(conversation), kept);
      onClose();
    },
    (error) => error instanceof Refused && error.code === "invalid_input",
  );
  const form = useRefusedField(save.error);
  const errorOf = (list: "cc" | "bcc", line: string) => refusalOf(save.error, list, line);
  return (
    <form
      ref={form}
      className="mail-copies-form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ cc: readPeople(cc), bcc: readPeople(bcc) });
      }}
    >
      <TextField
        label={t("mail.cc")}
        value={cc}
        onChange={setCc}
        direction="ltr"
        inputMode="email"
        autoComplete="off"
        help={t("mail.copies_help")}
        error={errorOf("cc", cc)}
        autoFocus
        data-testid="mail-copies-cc"
      />
      <TextField
        label={t("mail.bcc")}
        value={bcc}
        onChange={setBcc}
        direction="ltr"
        inputMode="email"
        autoComplete="off"
        help={t("mail.bcc_help")}
        error={errorOf("bcc", bcc)}
        data-testid="mail-copies-bcc"
      />
      <div className="mail-copies-foot">
        <Button size="small" onPress={onClose}>
          {t("shell.cancel")}
        </Button>
        <Button
          type="submit"
          size="small"
          look="primary"
          isPending={save.isPending}
          data-testid="mail-copies-save"
        >
          {t("shell.save")}
        </Button>
      </div>
    </form>
  );
}

/** What is wrong of a line, with the address that it is about. */
export function refusalOf(error: unknown, list: string, line: string) {
  const fields = error instanceof Refused ? error.problem.fields : undefined;
  const at = refusedOf(fields, list);
  const wrong = fields?.find((one) => one.field.split(/[[.]/)[0] === list);
  if (!wrong) return null;
  const words = reasonOfCode(wrong.code);
  const address = at === null ? undefined : readPeople(line)[at]?.address;
  return address ? t("mail.wrong_address", { address, words }) : words;
}
