// Who said it and when, as it stands beside messages, notes and events.
import { fullTime, clock } from "../../words/time";
import { reader } from "../shell/here";

/** The dot stands outside the name, whose own direction would carry it to the wrong side. */
export function Author({ name }: { name: string }) {
  return (
    <span>
      <bdi>{name}</bdi>
      <span aria-hidden="true"> ·</span>
    </span>
  );
}

export function At({ at }: { at: string }) {
  return (
    <time dateTime={at} title={fullTime(at, reader())}>
      {clock(at, reader())}
    </time>
  );
}
