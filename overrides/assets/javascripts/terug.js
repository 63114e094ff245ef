/*
 * Back to where the reader came from.
 *
 * A page with a list remembers itself for this tab; the page of an item then offers the way back to
 * it beside the breadcrumbs. Without script, or without storage, the breadcrumbs are the way back.
 * A classic script, not a module: browsers refuse modules on pages opened from a folder on disk.
 */
(() => {
  const crumbs = document.querySelector('[data-module="tb-terug"]');
  const name = document.querySelector('meta[property="og:title"]'); // a heading may be a form's
  if (!crumbs || !name) return;

  const here = location.href.split("#")[0];

  function recall() {
    try {
      return JSON.parse(sessionStorage.getItem("tb-terug"));
    } catch {
      return null;
    }
  }

  if (!document.querySelector(".tb-item")) {
    try {
      sessionStorage.setItem("tb-terug", JSON.stringify({ href: here, title: name.content }));
    } catch {
      // Storage is off: the breadcrumbs remain.
    }
    return;
  }

  const from = recall();
  const known = [...crumbs.querySelectorAll("a")].some((link) => link.href.split("#")[0] === from?.href);
  if (!from || known) return;

  const link = document.createElement("a");
  link.className = "md-path__link tb-terug";
  link.href = from.href;
  link.textContent = `Terug naar ${from.title}`;
  link.addEventListener("click", (event) => {
    if (document.referrer.split("#")[0] !== from.href || history.length < 2) return;
    event.preventDefault();
    history.back(); // keeps the place on the page where the reader was
  });
  const step = document.createElement("li");
  step.className = "tb-terug__stap";
  step.append(link);
  crumbs.querySelector("ol").append(step);
})();
