import { TriangleAlert } from "lucide-react";
import { Component, type ReactNode } from "react";
import { Button } from "../../kit/button";
import { Blank } from "../../kit/parts";
import { t } from "../../words/text";

/** A screen that breaks says so and offers the way on; drafts are on the device, not in the screen. */
export class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <main className="whole-page">
        <Blank icon={TriangleAlert} title={t("shell.crashed")}>
          <p>{t("shell.crashed_body")}</p>
          <Button onPress={() => location.reload()}>{t("shell.reload")}</Button>
        </Blank>
      </main>
    );
  }
}
