import { useState } from "react";
import { call } from "../../../api/call";
import type { EmailChannel, MailSigning } from "../../../api/types";
import { Button } from "../../../kit/button";
import { Select } from "../../../kit/select";
import { Switch } from "../../../kit/switch";
import { t } from "../../../words/text";
import { useDesk } from "../../shell/desk";
import { CopyLine } from "../copy_line";
import { accountKeys } from "../queries";
import { useSaving } from "../saving";

const kinds = { rsa: "RSA", ed25519: "Ed25519" } as const;

/** The key that signs a mailbox's letters (DKIM): made, published by hand, then used. Each step is
 *  kept at once, apart from the form around it. */
export function SigningPart({ channel }: { channel: EmailChannel }) {
  const desk = useDesk();
  const [kind, setKind] = useState<MailSigning["kind"]>(channel.signing?.kind ?? "rsa");
  const { signing } = channel;
  const path = `/email_channels/${channel.id}/signing`;
  const keep = (now: MailSigning) =>
    desk.client.setQueryData<EmailChannel[]>(accountKeys.mailboxes, (all = []) =>
      all.map((one) => (one.id === channel.id ? { ...one, signing: now } : one)),
    );
  const make = useSaving(
    () => call<MailSigning>("POST", path, { body: { kind } }),
    (made) => {
      keep(made);
      desk.say({ text: t("mail.signing_made") });
    },
  );
  const use = useSaving(
    (is_used: boolean) => call<MailSigning>("PATCH", path, { body: { is_used } }),
    (now) => {
      keep(now);
      desk.say({ text: t("shell.saved") });
    },
  );

  return (
    <section className="mail-part" data-testid="mail-signing">
      <h3>{t("mail.part_signing")}</h3>
      <p className="field-help">{t("mail.signing_help")}</p>
      {signing && (
        <>
          <div className="mail-record">
            <span className="field-label">{t("mail.signing_name")}</span>
            <CopyLine text={signing.record_name} />
          </div>
          <div className="mail-record">
            <span className="field-label">{t("mail.signing_record")}</span>
            <CopyLine text={signing.record} />
          </div>
          {channel.settings.address.toLowerCase().endsWith(`@${signing.domain}`) ? (
            <div className="switch-list">
              <Switch
                isSelected={signing.is_used}
                isDisabled={use.isPending}
                onChange={(is_used) => use.mutate(is_used)}
              >
                <span>
                  {t("mail.signing_used")}
                  <span className="field-help">{t("mail.signing_used_help")}</span>
                </span>
              </Switch>
            </div>
          ) : (
            <p className="mail-fails small">
              {t("mail.signing_other_domain", { domain: signing.domain })}
            </p>
          )}
        </>
      )}
      <div className="mail-making">
        <Select
          label={t("mail.signing_kind")}
          value={kind}
          options={(["rsa", "ed25519"] as const).map((value) => ({
            value,
            label: t(`mail.signing_${value}`, { name: kinds[value] }),
          }))}
          onChange={setKind}
        />
        <Button
          onPress={() => make.mutate(undefined)}
          isDisabled={make.isPending}
          data-testid="signing-make"
        >
          {signing ? t("mail.signing_make_again") : t("mail.signing_make")}
        </Button>
      </div>
      {signing?.is_used && <p className="field-help">{t("mail.signing_again_help")}</p>}
    </section>
  );
}
