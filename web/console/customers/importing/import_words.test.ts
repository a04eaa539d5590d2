import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Attribute, CustomerImport } from "../../../api/types";
import { learnDossier } from "../../../words/dossier";
import { errorFile, meaningsFor, meantTwice, namesSomebody, partDone } from "./import_words";

beforeAll(async () => {
  vi.stubGlobal("document", { documentElement: { lang: "en" } });
  await learnDossier();
});

const cups: Attribute = {
  id: "att_1",
  key: "cups",
  type: "number",
  label_fa: "فنجان",
  label_en: "Cups",
  choices: [],
  position: 1,
  in_panel: true,
};

describe("what columns mean", () => {
  test("attributes of the workspace are offered with everything else", () => {
    const all = meaningsFor([cups]);
    expect(all[0]).toEqual({ value: "", label: "Left out" });
    expect(all.at(-1)).toEqual({ value: "attributes.cups", label: "Cups" });
  });

  test("somebody has to be named", () => {
    expect(namesSomebody(["organization", ""])).toBe(false);
    expect(namesSomebody(["", "phone"])).toBe(true);
  });

  test("only addresses may stand twice", () => {
    expect(meantTwice(["phone", "phone", "", ""])).toBeUndefined();
    expect(meantTwice(["name", "phone", "name"])).toBe("name");
  });
});

describe("the rows that were not taken", () => {
  const one = { columns: ["Name", "Mail"], size: 200, place: 50 } as CustomerImport;

  test("go into a file with the reason, harmless to spreadsheets", () => {
    const text = errorFile(
      one,
      [
        { row: 3, field: "email", code: "malformed_email", cells: ["=1+1"] },
        { row: 7, field: "", code: "too_many_cells", cells: ["a", "b", "c"] },
      ],
      [],
    );
    const [head, first, second] = text.split("\r\n");
    expect(head).toBe("\ufeffName,Mail,Row,Reason");
    expect(first).toBe("'=1+1,,3,E-mail: This is not an e-mail address.");
    expect(second).toContain("a,b,7,");
  });

  test("progress is a part of the file", () => {
    expect(partDone(one)).toBe(0.25);
    expect(partDone({ ...one, size: 0 })).toBe(0);
  });
});
