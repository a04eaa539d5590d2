import { currentLanguage } from "../../words/language";

const steps = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** "2.1 MB" · «۲٫۱ مگابایت» */
export function sizeText(bytes: number) {
  const step = Math.min(
    steps.length - 1,
    Math.max(0, Math.floor(Math.log(bytes || 1) / Math.log(1000))),
  );
  const isPersian = currentLanguage() === "fa";
  return new Intl.NumberFormat(isPersian ? "fa-IR" : "en", {
    style: "unit",
    unit: steps[step],
    unitDisplay: isPersian || step === 0 ? "long" : "short",
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(bytes / 1000 ** step);
}
