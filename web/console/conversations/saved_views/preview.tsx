import type { ViewFilter } from "../../../api/types";
import { t } from "../../../words/text";
import { reasonOf } from "../../shell/reason";
import { usePreview } from "./queries";

/** How many fit what is being put together, as the server counts them now. */
export function Preview({ filter }: { filter: ViewFilter }) {
  const { data, error } = usePreview(filter);
  return (
    <span className="preview quiet small" role="status" data-testid="preview">
      {error
        ? reasonOf(error)
        : data &&
          t(data.is_more ? "saved_views.fit_more" : "saved_views.fit", { count: data.count })}
    </span>
  );
}
