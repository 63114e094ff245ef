/*
 * The button "in mijn dossier" on every card and on the page of an item.
 *
 * Made here and not in the template: without script it could do nothing.
 */
(() => {
  const live = document.createElement("p");
  live.className = "tb-dossiermelding";
  live.setAttribute("role", "status");

  function announce(added, title) {
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
    live.replaceChildren(`‘${title}’ ${added ? "staat nu in" : "is weg uit"} uw dossier.${warning} `, link, close);
  }

  function paint(button) {
    const inside = window.tbDossier.has(button.dataset.id);
    button.setAttribute("aria-pressed", String(inside));
    button.firstChild.data = inside ? "In mijn dossier" : "Bewaar in dossier";
  }

  function buttonFor(id, title) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "tb-bewaar";
    button.dataset.id = id;
    const about = document.createElement("span");
    about.className = "tb-onzichtbaar";
    about.textContent = `: ${title}`;
    button.append("", about);
    paint(button);
    button.addEventListener("click", () => {
      window.tbDossier.toggle(id, title);
      announce(window.tbDossier.has(id), title);
    });
    return button;
  }

  function place() {
    for (const card of document.querySelectorAll(".tb-kaart[data-id]:not(:has(.tb-bewaar))")) {
      card.append(buttonFor(card.dataset.id, card.querySelector(".tb-kaart__titel").textContent.trim()));
    }
    const head = document.querySelector(".tb-item[data-id] > .tb-kop:not(:has(.tb-bewaar))");
    if (head) head.append(buttonFor(head.parentElement.dataset.id, head.querySelector("h1").textContent.trim()));
  }

  if (!document.querySelector("[data-id]") && !document.querySelector('[data-module="tb-facetten"]')) return;
  document.body.append(live);
  place();
  document.addEventListener("tb-kaarten", place);
  window.tbDossier.listen(() => document.querySelectorAll(".tb-bewaar").forEach(paint));
})();
