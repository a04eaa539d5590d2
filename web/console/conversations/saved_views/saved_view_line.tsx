import { Pencil } from "lucide-react";
import type { Id } from "../../../api/types";
import { Button } from "../../../kit/button";
import { Icon } from "../../../kit/icon";
import { t } from "../../../words/text";
import { useDesk } from "../../shell/desk";
import { useSavedView, useSavedViewCounts } from "./queries";

/** In the place of the statuses, which the view has chosen itself. */
export function SavedViewLine({ id }: { id: Id }) {
  const desk = useDesk();
  const view = useSavedView(id);
  const fitting = useSavedViewCounts(true).data?.get(id);
  return (
    <div className="saved-view-line">
      <span className="quiet small">
        {fitting &&
          t(fitting.is_more ? "saved_views.fit_more" : "saved_views.fit", {
            count: fitting.count,
          })}
      </span>
      {view?.may_change && (
        <Button
          look="ghost"
          size="small"
          className="to-end"
          onPress={() => desk.open("edit_saved_view")}
          data-testid="edit-saved-view"
        >
          <Icon of={Pencil} size={14} />
          {t("saved_views.edit")}
        </Button>
      )}
    </div>
  );
}
