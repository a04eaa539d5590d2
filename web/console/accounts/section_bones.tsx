import { Bone } from "../../kit/parts";
import { t } from "../../words/text";

export function SectionBones() {
  return (
    <div className="settings-block" role="status" aria-busy="true" aria-label={t("shell.loading")}>
      {["60%", "80%", "52%", "70%"].map((inlineSize) => (
        <Bone key={inlineSize} inlineSize={inlineSize} blockSize={14} />
      ))}
    </div>
  );
}
