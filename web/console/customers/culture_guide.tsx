import { Pencil } from "lucide-react";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import type { CultureNote, Customer } from "../../api/types";
import { IconButton } from "../../kit/button";
import { guidesIn, type Guide } from "../../words/culture/guide";
import { currentLanguage } from "../../words/language";
import { t } from "../../words/text";
import { may, useDesk } from "../shell/desk";
import { countryOf } from "./country_of";
import { useCultureNotes } from "./dossier_queries";
import { GuideLines } from "./guide_lines";
import { countryName } from "./names";
import "./dossier.css";

const CultureDialog = lazy(() =>
  import("./culture_dialog").then((m) => ({ default: m.CultureDialog })),
);

/** The guides of this reader's language come once, with the first customer who needs one. */
function useGuides() {
  const language = currentLanguage();
  return useQuery({
    queryKey: ["culture_guides", language],
    queryFn: () => guidesIn(language),
    staleTime: Infinity,
  });
}

interface Props {
  customer: Customer;
  /** Beside a conversation it is folded away until it is wanted. */
  isPanel?: boolean;
}

/** How to speak with people of the customer's country; the workspace's own words stand for ours. */
export function CultureGuide({ customer, isPanel }: Props) {
  const desk = useDesk();
  const [isEditing, setIsEditing] = useState(false);
  const [isOpen, setIsOpen] = useState(!isPanel);
  const guides = useGuides().data;
  const notes = useCultureNotes().data;
  const guess = countryOf(customer);
  if (!guess || !guides || !notes) return null;
  const guide = guides[guess.country];
  const own = notes.find(
    (one) => one.country === guess.country && one.language === currentLanguage(),
  );
  const mayEdit = may(desk, "settings:manage");
  if (!guide && !own && !mayEdit) return null;
  const country = countryName(guess.country);
  return (
    <section data-testid="culture-guide">
      <div className="section-head">
        <h3>{t("culture.title", { country })}</h3>
        <span className="line">
          {isPanel && (guide || own) && (
            <button
              type="button"
              className="consent-more"
              aria-expanded={isOpen}
              onClick={() => setIsOpen(!isOpen)}
              data-testid="culture-toggle"
            >
              {t(isOpen ? "culture.hide" : "culture.show")}
            </button>
          )}
          {mayEdit && (
            <IconButton
              icon={Pencil}
              size="small"
              label={t("culture.edit")}
              onPress={() => setIsEditing(true)}
              data-testid="culture-edit"
            />
          )}
        </span>
      </div>
      {isOpen && <Words guide={guide} own={own} />}
      {isOpen && <p className="quiet small">{t(`culture.by_${guess.by}`)}</p>}
      {isEditing && (
        <Suspense fallback={null}>
          <CultureDialog
            country={guess.country}
            guide={guide}
            own={own}
            onClose={() => setIsEditing(false)}
          />
        </Suspense>
      )}
    </section>
  );
}

function Words({ guide, own }: { guide: Guide | undefined; own: CultureNote | undefined }) {
  if (own)
    return (
      <>
        <p className="culture-notes" dir="auto" data-testid="culture-own">
          {own.body}
        </p>
        <p className="quiet small">
          {t("culture.own")} · <bdi>{own.by_name}</bdi>
        </p>
      </>
    );
  return guide ? <GuideLines guide={guide} /> : null;
}
