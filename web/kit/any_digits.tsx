import type { ReactNode } from "react";
import { I18nProvider, useLocale } from "react-aria-components";

/**
 * Numbers are typed in digits of either script: a Persian keyboard's numeric pad types Latin ones.
 * A locale that names its digits takes only those; without the name they are shown the same.
 */
export function AnyDigits({ children }: { children: ReactNode }) {
  const { locale } = useLocale();
  return <I18nProvider locale={locale.replace(/-nu-[a-z]+/, "")}>{children}</I18nProvider>;
}
