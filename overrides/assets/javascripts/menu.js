/*
 * The menu button on narrow screens.
 *
 * Upstream opens the menu with a hidden checkbox, which the keyboard cannot reach. This button does
 * the same for everybody. Without script the checkbox's own label stands in its place.
 */
(() => {
  const button = document.querySelector('[data-module="tb-menu"]');
  const drawer = document.getElementById("__drawer");
  if (!button || !drawer) return;

  function show(open) {
    drawer.checked = open;
    drawer.dispatchEvent(new Event("change"));
  }

  button.addEventListener("click", () => show(!drawer.checked));
  drawer.addEventListener("change", () => button.setAttribute("aria-expanded", String(drawer.checked)));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer.checked) return;
    show(false);
    button.focus();
  });
  button.hidden = false;
})();
