import { Bone } from "../../kit/parts";
import { t } from "../../words/text";

export function ProfileBones() {
  return (
    <div className="profile-bones" role="status" aria-busy="true" aria-label={t("shell.loading")}>
      <div className="line">
        <Bone inlineSize={48} blockSize={48} borderRadius="50%" />
        <Bone inlineSize="50%" blockSize={12} />
      </div>
      {["80%", "60%", "72%", "52%", "66%"].map((inlineSize) => (
        <Bone key={inlineSize} inlineSize={inlineSize} blockSize={10} />
      ))}
    </div>
  );
}
