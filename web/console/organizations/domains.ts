/** What was typed into one line, as a list; an Arabic comma parts as well. */
export function domainsIn(typed: string) {
  return typed.split(/[\s,،;؛]+/).filter((one) => one !== "");
}
