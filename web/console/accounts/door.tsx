import type { ReactNode } from "react";
import { Button } from "../../kit/button";
import { Logo } from "../../kit/logo";
import { chooseLanguage, currentLanguage } from "../../words/language";
import { t } from "../../words/text";
import "./door.css";

interface Props {
  title: string;
  body: string;
  children: ReactNode;
}

/** The pages before one is signed in share one card and the choice of language. */
export function Door({ title, body, children }: Props) {
  const other = currentLanguage() === "fa" ? "en" : "fa";
  return (
    <main className="door">
      <div className="door-card">
        <header className="door-head">
          <span className="door-mark">
            <Logo size={24} />
          </span>
          <h1>{title}</h1>
          <p>{body}</p>
        </header>
        {children}
      </div>
      <Button
        look="ghost"
        size="small"
        lang={other}
        onPress={() => {
          chooseLanguage(other);
          location.reload();
        }}
        data-testid="switch-language"
      >
        {t(`shell.language_${other}`)}
      </Button>
    </main>
  );
}
