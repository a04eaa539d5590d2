import { useState } from "react";
import { call } from "../../api/call";
import type { CultureNote } from "../../api/types";
import { Button } from "../../kit/button";
import { Dialog } from "../../kit/dialog";
import { TextField } from "../../kit/field";
import { guideParts, type Guide } from "../../words/culture/guide";
import { currentLanguage } from "../../words/language";
import { t } from "../../words/text";
import { useSaving } from "../accounts/saving";
import { useDesk } from "../shell/desk";
import { reasonOf } from "../shell/reason";
import { cultureNotesKey } from "./dossier_queries";
import { GuideLines } from "./guide_lines";
import { countryName } from "./names";
import "./dossier.css";

interface Props {
  country: string;
  guide: Guide | undefined;
  own: CultureNote | undefined;
  onClose: () => void;
}

/** The built-in words are what one begins from, and stay in sight. */
export function CultureDialog({ country, guide, own, onClose }: Props) {
  const desk = useDesk();
  const [body, setBody] = useState(own?.body ?? textOf(guide));
  const save = useSaving(
    (words: string) =>
      call<{ data: CultureNote[] }>("PUT", "/culture_notes", {
        body: { country, language: currentLanguage(), body: words },
      }),
    (answer) => {
      desk.client.setQueryData(cultureNotesKey, answer.data);
      desk.say({ text: t("shell.saved") });
      onClose();
    },
    () => true,
  );
  return (
    <Dialog
      title={t("culture.edit_title", { country: countryName(country) })}
      closeLabel={t("shell.close")}
      onClose={onClose}
      wide
    >
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(body);
        }}
      >
        <TextField
          label={t("culture.body")}
          rows={7}
          value={body}
          onChange={setBody}
          error={save.error && reasonOf(save.error)}
          autoFocus
          data-testid="culture-body"
        />
        {guide && (
          <div className="guide-built-in">
            <p className="field-label">{t("culture.built_in")}</p>
            <GuideLines guide={guide} />
          </div>
        )}
        <div className="dialog-foot">
          {own && (
            <Button
              look="ghost"
              isPending={save.isPending}
              onPress={() => save.mutate("")}
              data-testid="culture-reset"
            >
              {t("culture.reset")}
            </Button>
          )}
          <Button onPress={onClose}>{t("shell.cancel")}</Button>
          <Button
            type="submit"
            look="primary"
            isDisabled={!body.trim()}
            isPending={save.isPending}
            data-testid="culture-save"
          >
            {t("shell.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function textOf(guide: Guide | undefined) {
  return guide
    ? guideParts.map((part) => `${t(`culture.${part}`)}: ${guide[part]}`).join("\n")
    : "";
}
