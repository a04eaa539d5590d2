import { useMutation } from "@tanstack/react-query";
import { t } from "../../words/text";
import { useDesk } from "../shell/desk";
import { reasonOf } from "../shell/reason";

/** A form's one verb: says that it was kept, or why not; the form keeps what was typed. */
export function useSaving<In, Out>(
  save: (input: In) => Promise<Out>,
  done?: (out: Out) => void,
  /** True when the form itself shows the refusal, at the field it is about. */
  isShown: (error: Error) => boolean = () => false,
) {
  const { say } = useDesk();
  return useMutation({
    mutationFn: save,
    onSuccess: (out) => {
      if (done) done(out);
      else say({ text: t("shell.saved") });
    },
    onError: (error) => {
      if (!isShown(error)) say({ text: reasonOf(error), tone: "danger" });
    },
  });
}
