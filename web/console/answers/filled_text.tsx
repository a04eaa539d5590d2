import { filledPieces, type Surroundings } from "./variables";

interface Props {
  text: string;
  about: Surroundings;
  label: string;
  className?: string;
}

/** A ready answer as the customer will read it, the words that were filled in marked. */
export function FilledText({ text, about, label, className }: Props) {
  return (
    <div
      className={className}
      dir="auto"
      role="group"
      aria-label={label}
      tabIndex={0}
      data-testid="answer-preview"
    >
      {filledPieces(text, about).map((piece, index) =>
        piece.isFilled ? (
          <mark key={index} className="filled">
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </div>
  );
}
