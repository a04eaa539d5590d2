/** One of the server's own figures, by its name and labels; 0 when it has none of that name yet. */
export async function figure(address, name) {
  // Not on a connection that was kept: the server may be closing it just now.
  const answer = await fetch(`${address}/metrics`, { headers: { connection: "close" } });
  const text = await answer.text();
  const line = text.split("\n").find((one) => one.startsWith(`${name} `));
  return line ? Number(line.slice(name.length + 1)) : 0;
}

export const resident_megabytes = async (address) =>
  (await figure(address, "process_resident_memory_bytes")) / 2 ** 20;
