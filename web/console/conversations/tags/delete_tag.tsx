import { call } from "../../../api/call";
import type { Tag } from "../../../api/types";
import { Dialog } from "../../../kit/dialog";
import { t } from "../../../words/text";
import { useSaving } from "../../accounts/saving";
import { useDesk } from "../../shell/desk";
import { DialogFoot } from "../../shell/dialog_foot";
import { conversationKeys } from "../keys";

export function DeleteTag({ tag, onClose }: { tag: Tag; onClose: () => void }) {
  const desk = useDesk();
  const remove = useSaving(
    () => call("DELETE", `/tags/${tag.id}`),
    () => {
      void desk.client.invalidateQueries({ queryKey: conversationKeys.tags });
      desk.say({ text: t("tags.deleted", { name: tag.name }) });
      onClose();
    },
    () => true,
  );
  return (
    <Dialog
      title={t("tags.delete", { name: tag.name })}
      closeLabel={t("shell.close")}
      onClose={onClose}
    >
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          remove.mutate(undefined);
        }}
      >
        <p>{t("tags.delete_sure", { name: tag.name, count: tag.count })}</p>
        <DialogFoot
          error={remove.error}
          isPending={remove.isPending}
          verb={t("tags.delete_do")}
          look="danger"
          onCancel={onClose}
          data-testid="tag-delete-sure"
        />
      </form>
    </Dialog>
  );
}
