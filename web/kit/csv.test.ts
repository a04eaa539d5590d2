import { describe, expect, it } from "vitest";
import { csv } from "./csv";

const line = (row: string[]) => csv([row]).slice(1);

describe("csv", () => {
  it("says that its letters are Unicode's", () => {
    expect(csv([["سلام"]])).toBe("\ufeffسلام\r\n");
  });
  it("quotes what would part cells or lines", () => {
    expect(line(["a,b", 'say "hi"', "two\nlines", "plain"])).toBe(
      '"a,b","say ""hi""","two\nlines",plain\r\n',
    );
  });
  it("makes formulas harmless", () => {
    expect(line(["=1+1", "+98", "-2", "@x", "ok=1"])).toBe("'=1+1,'+98,'-2,'@x,ok=1\r\n");
  });
});
