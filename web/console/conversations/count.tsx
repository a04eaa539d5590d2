import { reader } from "../shell/here";

/** A counter in the reader's digits; nothing for none, and nothing while it is not known. */
export function Count({ of, isMore }: { of: number | undefined; isMore?: boolean }) {
  if (!of) return null;
  const tag = reader().language === "fa" ? "fa-IR" : "en";
  return (
    <span className="count to-end">
      {new Intl.NumberFormat(tag).format(of)}
      {isMore && "+"}
    </span>
  );
}
