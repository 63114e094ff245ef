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

  // The sections of the menu stand open on narrow screens: their names are no controls there.
  for (const label of document.querySelectorAll(".md-nav--primary > .md-nav__list > .md-nav__item > label")) {
    label.removeAttribute("tabindex");
  }
  button.hidden = false;
})();
