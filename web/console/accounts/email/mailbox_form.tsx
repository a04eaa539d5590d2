import { ArrowLeft } from "lucide-react";
import { useState } from "react";
import { call, Refused } from "../../../api/call";
import type { EmailChannel } from "../../../api/types";
import { Button } from "../../../kit/button";
import { TextField } from "../../../kit/field";
import { Icon } from "../../../kit/icon";
import { useRefusedField } from "../../../kit/refused_field";
import { Select } from "../../../kit/select";
import { currentLanguage } from "../../../words/language";
import { t } from "../../../words/text";
import { useDesk } from "../../shell/desk";
import { reasonOfCode } from "../../shell/reason";
import { readLines } from "../chat/draft";
import { accountKeys } from "../queries";
import { useSaving } from "../saving";
import { draftOf, filledBy, portOf, toKeep, type MailboxDraft } from "./draft";
import { LetterFields } from "./letter_fields";
import { domainOf, hints, providerIds, providerOf, type ProviderId } from "./providers";
import { ServerFields } from "./server_fields";
import { SigningPart } from "./signing_part";

interface Props {
  channel: EmailChannel | null;
  onClose: () => void;
}

export function MailboxForm({ channel, onClose }: Props) {
  const desk = useDesk();
  const [draft, setDraft] = useState(() => draftOf(channel, currentLanguage()));
  const [provider, setProvider] = useState<ProviderId>("other");
  const [isAutomatic, setIsAutomatic] = useState(channel === null);
  const [tries, setTries] = useState(0);
  const change = (some: Partial<MailboxDraft>) => setDraft((now) => ({ ...now, ...some }));

  const save = useSaving(
    () => {
      const body = toKeep(draft);
      return channel
        ? call<EmailChannel>("PATCH", `/email_channels/${channel.id}`, { body })
        : call<EmailChannel>("POST", "/email_channels", { body });
    },
    (kept) => {
      desk.client.setQueryData<EmailChannel[]>(accountKeys.mailboxes, (all = []) =>
        all.some((one) => one.id === kept.id)
          ? all.map((one) => (one.id === kept.id ? kept : one))
          : [...all, kept],
      );
      desk.say({ text: channel ? t("shell.saved") : t("mail.made") });
      onClose();
    },
    (error) => error instanceof Refused && (error.problem.fields?.length ?? 0) > 0,
  );
  const portFault = (name: "incoming" | "outgoing") =>
    portOf(draft[name].port) === null ? t("mail.port_bad") : null;
  const isUsed = { incoming: draft.receives === "imap", outgoing: draft.sends === "smtp" };
  const hasFault =
    (isUsed.incoming && portFault("incoming")) || (isUsed.outgoing && portFault("outgoing"));
  const form = useRefusedField(hasFault ? tries : save.error);
  const errorOf = (field: string) => {
    if (tries > 0 && field === "incoming.port") return portFault("incoming");
    if (tries > 0 && field === "outgoing.port") return portFault("outgoing");
    return refusedWords(save.error, field, draft);
  };

  /** Until a provider or a server was chosen by hand, they follow the address. */
  const setAddress = (address: string) => {
    const next = { ...draft, settings: { ...draft.settings, address } };
    const found = isAutomatic ? providerOf(address) : null;
    if (found) setProvider(found);
    setDraft(found ? filledBy(next, found) : next);
  };
  const changeServer =
    (name: "incoming" | "outgoing") => (some: Partial<MailboxDraft["incoming"]>) => {
      if (!("secret" in some)) setIsAutomatic(false);
      change({ [name]: { ...draft[name], ...some } });
    };
  const hint = hints[provider];
  const domain = domainOf(draft.settings.address);

  return (
    <form
      ref={form}
      className="settings-form mail-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTries(tries + 1);
        if (!hasFault) save.mutate(undefined);
      }}
      data-testid="mailbox-form"
    >
      <Button look="ghost" size="small" onPress={onClose} data-testid="mailbox-back">
        <Icon of={ArrowLeft} mirrored />
        {t("mail.back")}
      </Button>
      <h3>{t("mail.part_letter")}</h3>
      <LetterFields draft={draft} change={change} setAddress={setAddress} errorOf={errorOf} />

      <section className="mail-part">
        <Select
          label={t("mail.provider")}
          value={provider}
          options={providerIds.map((value) => ({ value, label: t(`mail.provider_${value}`) }))}
          onChange={(next) => {
            setIsAutomatic(false);
            setProvider(next);
            setDraft(filledBy(draft, next));
          }}
        />
        <p className="field-help" data-testid="provider-hint">
          {hint && (provider !== "own" || domain) ? t(hint, { domain }) : t("mail.provider_help")}
        </p>
      </section>

      <section className="mail-part" data-testid="mail-receiving">
        <h3>{t("mail.part_in")}</h3>
        <Select
          label={t("mail.in_by")}
          value={draft.receives}
          options={(["imap", "lmtp"] as const).map((value) => ({
            value,
            label: t(`mail.in_${value}`),
          }))}
          onChange={(receives) => change({ receives })}
        />
        {draft.receives === "lmtp" && <p className="field-help">{t("mail.in_lmtp_help")}</p>}
        {isUsed.incoming && (
          <>
            <ServerFields
              name="incoming"
              server={draft.incoming}
              change={changeServer("incoming")}
              signIns={["password"]}
              hasSecret={channel?.has_incoming_secret ?? false}
              errorOf={errorOf}
            />
            <TextField
              label={t("mail.folder")}
              value={draft.settings.folder}
              onChange={(folder) => change({ settings: { ...draft.settings, folder } })}
              direction="ltr"
              maxLength={200}
              error={errorOf("folder")}
              data-testid="mail-folder"
            />
          </>
        )}
      </section>

      <section className="mail-part" data-testid="mail-sending">
        <h3>{t("mail.part_out")}</h3>
        <Select
          label={t("mail.out_by")}
          value={draft.sends}
          options={(["smtp", "none"] as const).map((value) => ({
            value,
            label: t(`mail.out_${value}`),
          }))}
          onChange={(sends) => change({ sends })}
        />
        {draft.sends === "none" && <p className="field-help">{t("mail.out_none_help")}</p>}
        {isUsed.outgoing && (
          <ServerFields
            name="outgoing"
            server={draft.outgoing}
            change={changeServer("outgoing")}
            signIns={["password", "none"]}
            hasSecret={channel?.has_outgoing_secret ?? false}
            errorOf={errorOf}
          />
        )}
      </section>
      {channel && <SigningPart channel={channel} />}
      <div className="chat-save">
        <Button type="submit" look="primary" isDisabled={save.isPending} data-testid="mailbox-save">
          {t("shell.save")}
        </Button>
        <Button look="ghost" onPress={onClose}>
          {t("shell.cancel")}
        </Button>
      </div>
    </form>
  );
}

/** The words beside a field: refusals name it within the settings, a line of a list by its place. */
function refusedWords(error: unknown, name: string, draft: MailboxDraft) {
  if (!(error instanceof Refused)) return null;
  const at = name === "name" ? name : `settings.${name}`;
  const found = error.problem.fields?.find(
    ({ field }) => field === at || field.startsWith(`${at}[`),
  );
  if (!found) return null;
  const line = found.field.match(/\[(\d+)\]/)?.[1];
  if (line && found.code === "malformed_email")
    return t("mail.wrong_line", { line: readLines(draft.otherAddresses)[Number(line)] ?? "" });
  if (name === "address" && found.code === "already_exists") return t("mail.address_taken");
  return reasonOfCode(found.code);
}
