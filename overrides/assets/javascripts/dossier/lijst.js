/*
 * The list of items in a dossier: what each one is, its note, its place in the order.
 */
(() => {
  function make(tag, className, ...children) {
    const node = document.createElement(tag);
    if (className) node.className = className;
    node.append(...children);
    return node;
  }

  function button(text, title, action, name) {
    const node = make("button", "tb-knop tb-knop--stil", text, make("span", "tb-onzichtbaar", `: ${title}`));
    node.type = "button";
    node.dataset.knop = name;
    node.addEventListener("click", action);
    return node;
  }

  function noteOf(item, title, change) {
    const field = make("textarea", "");
    field.maxLength = 4000;
    field.rows = 2;
    field.value = item.notitie;
    field.addEventListener("input", () => change.note(item.id, field.value));
    const label = make("label", "tb-veld", "Uw notitie", make("span", "tb-onzichtbaar", ` bij ${title}`), field);
    return label;
  }

  function tagsOf(themas) {
    return make("ul", "tb-tags", ...themas.map(([id, label]) => make("li", "", make("span", `tb-tag tb-thema--${id}`, label))));
  }

  /* What the item says arrives a moment later, in the order of a card (see deel/kaart.html). */
  function fill(entry, id) {
    window.tbStukken.load(id).then((data) => {
      if (!data) return;
      const above = make("p", "tb-stuk__boven", make("span", `tb-soort tb-soort--${data.soort_id}`, data.soort));
      if (data.status) above.append(" ", make("span", `tb-status tb-status--${data.status[0]}`, data.status[1]));
      const foot = make("p", "tb-stuk__boven tb-stuk__voet");
      if (data.merk) foot.append(make("span", data.merk[0] ? `tb-badge tb-badge--${data.merk[0]}` : "", data.merk[1]));
      foot.append(make("span", "", data.vers));
      entry.prepend(above);
      entry.querySelector("h3").after(
        ...(data.plaats ? [make("p", "tb-stuk__boven", make("span", "tb-plaats", data.plaats))] : []),
        ...(data.let_op ? [make("p", "tb-stuk__boven", "Let op: bij dit stuk hoort een kanttekening. Lees die op de pagina.")] : []),
        make("p", "", data.samenvatting),
        ...(data.themas.length ? [tagsOf(data.themas)] : []),
        foot,
        make("p", "tb-stuk__boven tb-alleenopdruk", window.tbDossier.address(data.pad)),
      );
    });
  }

  function headingOf(id, item) {
    if (!id) return make("h3", "", item.titel || item.id);
    const link = make("a", "tb-verwijs", window.tbStukken.title(id));
    link.href = window.tbDossier.address(`${folderOf(id)}/${id}.html`);
    return make("h3", "", link);
  }

  const folderOf = (id) => window.tbData.register.soorten[window.tbStukken.all[id][0]][0];

  function toolsOf(item, id, place, length, change) {
    const title = id ? window.tbStukken.title(id) : item.titel || item.id;
    const tools = make("div", "tb-werkbalk");
    if (id) {
      const box = make("input", "");
      box.type = "checkbox";
      box.dataset.kies = id;
      tools.append(make("label", "tb-stuk__kies", box, "Vergelijk", make("span", "tb-onzichtbaar", `: ${title}`)));
    }
    if (place > 0) tools.append(button("Omhoog", title, () => change.move(item.id, -1), "omhoog"));
    if (place < length - 1) tools.append(button("Omlaag", title, () => change.move(item.id, 1), "omlaag"));
    tools.append(button("Haal weg", title, () => change.remove(item.id), "weg"));
    return tools;
  }

  /** Fills `list` with the dossier; `change` has move, remove and note, or is null to read only. */
  function show(list, dossier, change) {
    list.replaceChildren(...dossier.stukken.map((item, place) => {
      const id = window.tbStukken.present(item.id);
      const entry = make("li", "tb-stuk", headingOf(id, item));
      entry.dataset.id = item.id;
      const title = id ? window.tbStukken.title(id) : item.titel || item.id;
      if (id) fill(entry, id);
      else entry.append(make("p", "", "Dit stuk staat niet meer in de toolbox. Uw notitie blijft bewaard."));
      if (id && id !== item.id) entry.append(make("p", "tb-stuk__boven", "Dit stuk heeft een nieuwe naam gekregen sinds u het bewaarde."));
      if (change) entry.append(noteOf(item, title, change));
      const paper = make("p", change ? "tb-stuk__notitie tb-alleenopdruk" : "tb-stuk__notitie", item.notitie);
      if (item.notitie || change) entry.append(paper);
      if (change) entry.append(toolsOf(item, id, place, dossier.stukken.length, change));
      return entry;
    }));
  }

  window.tbLijst = { show };
})();
