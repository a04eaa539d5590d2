// Addresses as they are typed into one line: "Sara <sara@a.example>, b@c.example".
import type { MailPerson } from "../../../api/types";

const between = /[,;،؛\n]+/;

export function readPeople(line: string): MailPerson[] {
  return line
    .split(between)
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .map((one) => {
      const named = one.match(/^(.*?)<([^<>]*)>$/);
      if (!named) return { name: "", address: one };
      return { name: named[1]!.trim().replace(/^"(.*)"$/, "$1"), address: named[2]!.trim() };
    });
}

export const writePeople = (people: MailPerson[]) =>
  people.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join(", ");

/** Which of the typed people the server refused: of "cc[1].address" the second. */
export function refusedOf(fields: { field: string }[] | undefined, list: string) {
  for (const { field } of fields ?? []) {
    const found = field.match(/^(\w+)\[(\d+)\]/);
    if (found?.[1] === list) return Number(found[2]);
  }
  return null;
}
