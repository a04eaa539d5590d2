import { useQuery } from "@tanstack/react-query";
import { Download, ScrollText } from "lucide-react";
import { useState } from "react";
import { codeOf } from "../../../api/call";
import type { ConversationMail } from "../../../api/types";
import { Button } from "../../../kit/button";
import { Dialog } from "../../../kit/dialog";
import { Icon } from "../../../kit/icon";
import { localeTag } from "../../../words/locale";
import { t } from "../../../words/text";
import { reader } from "../../shell/here";
import { reasonOfCode } from "../../shell/reason";
import { headOfMail, mailAddress } from "./mails";

/** The bytes of a mail: how many they are, as a file, and their head to be read here. */
export function MailOriginal({ mail }: { mail: ConversationMail }) {
  const [isOpen, setIsOpen] = useState(false);
  const kilobytes = Math.max(1, Math.round(mail.raw_size / 1000));
  const size = kilobytes.toLocaleString(localeTag[reader().language]);
  return (
    <span className="mail-original">
      {t("mail.size_value", { size })}
      <a href={mailAddress(mail, "original")} download data-testid="mail-original">
        <Icon of={Download} size={12} />
        {t("mail.download")}
      </a>
      <button type="button" onClick={() => setIsOpen(true)} data-testid="mail-raw-head">
        <Icon of={ScrollText} size={12} />
        {t("mail.raw_head")}
      </button>
      {isOpen && <RawHead mail={mail} onClose={() => setIsOpen(false)} />}
    </span>
  );
}

function RawHead({ mail, onClose }: { mail: ConversationMail; onClose: () => void }) {
  const asked = useQuery({
    queryKey: ["mail_head", mail.id],
    queryFn: () => headOfMail(mail),
    staleTime: Infinity,
  });
  return (
    <Dialog title={t("mail.raw_head_title")} closeLabel={t("shell.close")} onClose={onClose} wide>
      {asked.isError ? (
        <div className="line" role="alert">
          <span>{reasonOfCode(codeOf(asked.error))}</span>
          <Button size="small" onPress={() => void asked.refetch()}>
            {t("shell.try_again")}
          </Button>
        </div>
      ) : (
        <pre className="mail-raw" dir="ltr" tabIndex={0} data-testid="mail-raw">
          {asked.data ?? ""}
        </pre>
      )}
    </Dialog>
  );
}
