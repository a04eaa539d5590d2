/** While developing, files change under the same names: nothing is kept then. */
export function keepForOffline() {
  if (import.meta.env.DEV || !("serviceWorker" in navigator)) return;
  // Without it everything works, only not without a connection.
  navigator.serviceWorker.register("/sw.js").catch(() => undefined);
}
