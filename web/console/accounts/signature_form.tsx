import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { call } from "../../api/call";
import type { Signature } from "../../api/types";
import { Button } from "../../kit/button";
import { t } from "../../words/text";
import { RichText } from "../conversations/rich_text";
import type { Field } from "../conversations/writing/field";
import { isSame, trimmed, type Words } from "../conversations/writing/words";
import { WritingField } from "../conversations/writing/writing_field";
import { useDesk } from "../shell/desk";
import { useSaving } from "./saving";

const key = ["signatures"];
const nothing = () => undefined;

/** What stands below the agent's mails, in each language, with a look at it. */
export function SignatureForm() {
  const { data } = useQuery({
    queryKey: key,
    queryFn: async () => (await call<{ data: Signature[] }>("GET", "/me/signatures")).data,
  });
  if (!data) return null;
  return (
    <div className="settings-form" data-testid="signature-form">
      <h3>{t("writing.signature")}</h3>
      <p className="field-help">{t("writing.signature_help")}</p>
      {data.map((one) => (
        <SignatureField key={one.language} signature={one} />
      ))}
    </div>
  );
}

const wordsOf = ({ body, html }: Signature): Words => ({ body, html: html ?? null });

function SignatureField({ signature }: { signature: Signature }) {
  const desk = useDesk();
  const { language } = signature;
  const [words, setWords] = useState(() => wordsOf(signature));
  const [toolsIn, setToolsIn] = useState<HTMLElement | null>(null);
  const [linkIn, setLinkIn] = useState<HTMLElement | null>(null);
  const field = useRef<Field>(null);
  const label = t(`writing.signature_${language}`);
  const save = useSaving(
    () => {
      const { body, html } = trimmed(words);
      const path = `/me/signatures/${language}`;
      return call<Signature>("PUT", path, { body: html === null ? { body } : { body, html } });
    },
    (saved) => {
      desk.client.setQueryData<Signature[]>(key, (all) =>
        all?.map((one) => (one.language === language ? saved : one)),
      );
      setWords(wordsOf(saved));
      desk.say({ text: t("shell.saved") });
    },
  );
  const isKept = isSame(words, wordsOf(signature));
  const submit = () => {
    if (!isKept && !save.isPending) save.mutate(undefined);
  };

  return (
    <div className="signature" data-testid={`signature-${language}`}>
      <span className="field-label">{label}</span>
      <div className="signature-field">
        <WritingField
          ref={field}
          words={words}
          onWords={setWords}
          onLine={nothing}
          onFiles={() => desk.say({ text: t("writing.signature_no_files"), tone: "danger" })}
          hint={t("writing.signature_hint")}
          about={{ "aria-label": label, "data-testid": `signature-text-${language}` }}
          takes={(event) => {
            if (event.code !== "Enter" || !(event.ctrlKey || event.metaKey)) return false;
            submit();
            return true;
          }}
          toolsIn={toolsIn}
          linkIn={linkIn}
        />
        <div ref={setLinkIn} />
        <div className="signature-foot">
          <div ref={setToolsIn} className="signature-tools" />
          <Button
            size="small"
            look="primary"
            isDisabled={isKept || save.isPending}
            onPress={submit}
            data-testid={`signature-save-${language}`}
          >
            {t("shell.save")}
          </Button>
        </div>
      </div>
      {words.body.trim() !== "" && <Look language={language} words={words} />}
    </div>
  );
}

/** As it will stand below a mail. */
function Look({ language, words }: { language: Signature["language"]; words: Words }) {
  const plain = (
    <div className="signature-plain" dir="auto">
      {words.body}
    </div>
  );
  return (
    <figure
      className="signature-look"
      lang={language}
      dir={language === "fa" ? "rtl" : "ltr"}
      aria-label={t("writing.signature_look")}
      data-testid={`signature-look-${language}`}
    >
      <span className="bones" aria-hidden="true" />
      <span className="bones short" aria-hidden="true" />
      <span className="signature-line" aria-hidden="true">
        --
      </span>
      {words.html === null ? (
        plain
      ) : (
        <RichText html={words.html} attachments={[]} otherwise={plain} />
      )}
    </figure>
  );
}
