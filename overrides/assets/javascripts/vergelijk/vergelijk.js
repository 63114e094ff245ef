/*
 * The comparison page: which items stand beside each other, kept in the address (`?items=a,b`).
 */
(() => {
  const root = document.querySelector('[data-module="tb-vergelijk"]');
  if (!root || !window.tbStukken) return;

  const MOST = 4;
  const SUGGESTIONS = 20;
  const { present, title, load, all, aspects } = window.tbStukken;
  const part = (name) => root.querySelector(`[data-deel="${name}"]`);
  const field = root.querySelector('[data-veld="titel"]');
  let chosen = [];

  const say = (text) => {
    part("melding").textContent = text;
  };

  function asked() {
    const text = location.hash.startsWith("#?") ? location.hash.slice(1) : location.search;
    const ids = (new URLSearchParams(text).get("items") ?? "").split(",").filter(Boolean);
    const found = [...new Set(ids.map(present).filter(Boolean))];
    return { found: found.slice(0, MOST), lost: ids.filter((id) => !present(id)) };
  }

  function choose(ids) {
    chosen = ids;
    const query = ids.length ? `?items=${ids.join(",")}` : "";
    try {
      history.replaceState(null, "", location.pathname + query);
    } catch {
      location.hash = query;
    }
    show();
  }

  function chip(text, label, action, className = "tb-chip") {
    const button = document.createElement("button");
    button.type = "button";
    button.className = className;
    button.textContent = text;
    if (label) button.setAttribute("aria-label", label);
    button.addEventListener("click", action);
    const item = document.createElement("li");
    item.append(button);
    return item;
  }

  function remove(id) {
    choose(chosen.filter((other) => other !== id));
    say(`‘${title(id)}’ is weggehaald.`);
    field.focus();
  }

  function add(id) {
    if (chosen.includes(id)) return say("Dit stuk staat er al.");
    if (chosen.length >= MOST) return say("U vergelijkt al vier stukken. Haal er eerst een weg.");
    choose([...chosen, id]);
    return say(chosen.length === 1 ? "Kies er nog een bij." : `‘${title(id)}’ staat nu in de tabel.`);
  }

  function showChoice() {
    part("gekozen").replaceChildren(
      ...chosen.map((id) => chip(title(id), `Haal weg: ${title(id)}`, () => remove(id))),
    );
    part("gekozen").hidden = chosen.length === 0;
    const ids = window.tbDossier.read().stukken.map((item) => present(item.id));
    const rest = [...new Set(ids)].filter((id) => id && !chosen.includes(id));
    part("uit-dossier").hidden = rest.length === 0;
    part("dossier").replaceChildren(
      ...rest.map((id) => chip(title(id), `Voeg toe: ${title(id)}`, () => add(id), "tb-chip tb-chip--bij")),
    );
  }

  async function show() {
    showChoice();
    const ids = chosen;
    const items = (await Promise.all(ids.map(load))).filter(Boolean);
    if (ids !== chosen) return;
    part("tabel").hidden = items.length < 2;
    part("tabel").replaceChildren(...(items.length < 2 ? [] : [window.tbTabel.tableOf(items, aspects)]));
  }

  function suggest() {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = ([, [, name]]) => words.every((word) => name.toLowerCase().includes(word));
    const options = words.length ? Object.entries(all).filter(fits).slice(0, SUGGESTIONS) : [];
    root.querySelector("datalist").replaceChildren(...options.map(([, [, name]]) => new Option("", name)));
    return options;
  }

  field.addEventListener("input", suggest);
  part("formulier").addEventListener("submit", (event) => {
    event.preventDefault();
    const options = suggest();
    const exact = options.find(([, [, name]]) => name.toLowerCase() === field.value.trim().toLowerCase());
    const [id] = exact ?? (options.length === 1 ? options[0] : []);
    if (!id) return say(options.length ? "Meer stukken passen. Maak de titel langer of kies er een." : "Geen stuk gevonden met die titel.");
    field.value = "";
    return add(id);
  });
  root.querySelector('[data-doe="print"]').addEventListener("click", () => window.print());
  root.querySelector('[data-doe="deel"]').addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      say("De deellink staat op uw klembord.");
    } catch {
      say(`Deel dit adres: ${location.href}`);
    }
  });
  window.tbDossier.listen(showChoice);

  part("zonder").hidden = true;
  part("kiezen").hidden = false;
  const { found, lost } = asked();
  choose(found);
  if (lost.length) say(`Niet meer in de toolbox: ${lost.join(", ")}.`);
  else if (chosen.length < 2) say("Kies twee, drie of vier stukken.");
})();
