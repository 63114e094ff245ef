/*
 * The button "in mijn dossier" on every card, every result of a search and the page of an item.
 *
 * Made here and not in the template: without script it could do nothing.
 */
(() => {
  const AT_ONCE = 12;
  const live = document.createElement("p");
  live.className = "tb-dossiermelding";
  live.setAttribute("role", "status");

  function announce(id, title, before) {
    const added = window.tbDossier.has(id);
    const what = added ? "staat nu in uw dossier." : before ? "is weg uit uw dossier." : "past er niet meer bij: uw dossier is vol.";
    const count = window.tbDossier.read().stukken.length;
    const link = document.createElement("a");
    link.href = window.tbDossier.page();
    link.textContent = `Mijn dossier (${count})`;
    const close = document.createElement("button");
    close.type = "button";
    close.className = "tb-dossiermelding__dicht";
    close.textContent = "Sluit";
    close.addEventListener("click", () => live.replaceChildren());
    const warning = window.tbDossier.kept() ? "" : " Uw browser bewaart dit niet: ga meteen naar uw dossier.";
    live.replaceChildren(`‘${title}’ ${what}${warning} `, link, close);
  }

  const kept = () => new Set(window.tbDossier.read().stukken.map((item) => item.id));

  function paint(button, inside) {
    button.setAttribute("aria-pressed", String(inside));
    button.firstChild.data = inside ? "In mijn dossier" : "Bewaar in dossier";
  }

  function buttonFor(id, title, inside) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "tb-bewaar";
    button.dataset.id = id;
    const about = document.createElement("span");
    about.className = "tb-onzichtbaar";
    about.textContent = `: ${title}`;
    button.append("", about);
    paint(button, inside);
    button.addEventListener("click", () => {
      const before = window.tbDossier.has(id);
      window.tbDossier.toggle(id, title);
      announce(id, title, before);
    });
    return button;
  }

  /* The cards in sight first: a slow telephone draws those before the others get theirs. */
  function placeOnCards(ids) {
    const cards = [...document.querySelectorAll(":is(.tb-kaart, .tb-vondst)[data-id]")];
    const bare = cards.filter((card) => !card.lastElementChild.matches(".tb-bewaar"));
    for (const card of bare.slice(0, AT_ONCE)) {
      const { id } = card.dataset;
      card.append(buttonFor(id, card.querySelector(":is(h2, h3, h4) a").textContent.trim(), ids.has(id)));
    }
    if (bare.length > AT_ONCE) setTimeout(() => placeOnCards(kept()));
  }

  function place() {
    const ids = kept();
    placeOnCards(ids);
    const head = document.querySelector(".tb-item[data-id] > .tb-kop");
    if (!head || head.querySelector(".tb-bewaar")) return;
    const { id } = head.parentElement.dataset;
    head.append(buttonFor(id, head.querySelector("h1").textContent.trim(), ids.has(id)));
  }

  function repaint() {
    const ids = kept();
    for (const button of document.querySelectorAll(".tb-bewaar")) paint(button, ids.has(button.dataset.id));
  }

  const COMES_LATER = '[data-module="tb-facetten"], [data-module="tb-planscan"], [data-zoekpagina]';
  if (!document.querySelector(`[data-id], ${COMES_LATER}`)) return;
  document.body.append(live);
  place();
  document.addEventListener("tb-kaarten", place);
  window.tbDossier.listen(repaint);
})();
