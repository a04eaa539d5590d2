import { guideParts, type Guide } from "../../words/culture/guide";
import { t } from "../../words/text";

export function GuideLines({ guide }: { guide: Guide }) {
  return (
    <dl className="guide-lines" data-testid="culture-lines">
      {guideParts.map((part) => (
        <div key={part}>
          <dt>{t(`culture.${part}`)}</dt>
          <dd>{guide[part]}</dd>
        </div>
      ))}
    </dl>
  );
}
