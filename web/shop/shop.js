// The bag counts; the ask button opens the chat. Both as a shop of its own would do it.
window.hamdel =
  window.hamdel ||
  function () {
    (window.hamdel.q = window.hamdel.q || []).push(arguments);
  };

const bag = document.querySelector("[data-bag]");
let inside = 0;
document.querySelector("[data-buy]").addEventListener("click", () => {
  inside += 1;
  bag.textContent = new Intl.NumberFormat(document.documentElement.lang).format(inside);
});
document.querySelector("[data-ask]").addEventListener("click", () => window.hamdel("open"));
