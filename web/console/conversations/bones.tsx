import { Bone } from "../../kit/parts";
import { t } from "../../words/text";

const widths = ["46%", "38%", "54%", "42%", "50%", "36%", "48%", "40%"];

export function ListBones() {
  return (
    <div className="rows" role="status" aria-busy="true" aria-label={t("shell.loading")}>
      {widths.map((inlineSize) => (
        <div key={inlineSize} className="row-bones">
          <Bone inlineSize={36} blockSize={36} borderRadius="50%" />
          <span>
            <Bone inlineSize={inlineSize} blockSize={10} />
            <Bone inlineSize="88%" blockSize={8} />
            <Bone inlineSize="34%" blockSize={8} />
          </span>
        </div>
      ))}
    </div>
  );
}

export function ThreadBones() {
  return (
    <div className="log log-bones" role="status" aria-busy="true" aria-label={t("shell.loading")}>
      <Bone inlineSize="62%" blockSize={48} borderRadius={10} />
      <Bone inlineSize="48%" blockSize={48} borderRadius={10} />
      <Bone inlineSize="66%" blockSize={72} borderRadius={10} alignSelf="flex-end" />
      <Bone inlineSize="40%" blockSize={48} borderRadius={10} />
      <Bone blockSize={132} borderRadius={10} marginBlockStart={8} />
    </div>
  );
}
