/*
 * The form with which a visitor makes a file: fields from the content model, a preview, a summary
 * of what is not right yet, a file to download or to mail. Nothing leaves the browser by itself; a
 * draft is kept only if the visitor asks for it.
 */
(() => {
  const { build, make, yaml, clean, forbid } = window.tbInzenden;
  const root = document.querySelector('[data-module="tb-inzenden"]');
  const data = root && (window.tbData || {})[`invoer:${root.dataset.soort}`];
  if (!data) return;

  const part = (name) => root.querySelector(`[data-deel="${name}"]`);
  const KEY = `tb-concept-${data.soort}`;
  forbid(data.verboden);
  const fields = data.velden.map((field) => [field, build(field)]);
  const asked = data.velden.filter((field) => field.vooraan).length;
  const more = make("details", { className: "tb-invoer__meer" }, make("summary", { textContent: "Meer vertellen (niet verplicht)" }));
  fields.forEach(([, one], place) => (place < asked ? part("velden") : more).append(one.node));
  part("velden").append(more);

  const read = () =>
    Object.fromEntries(fields.map(([field, one]) => [field.naam, one.read()]).filter(([, value]) => value !== undefined));

  function fileName(title) {
    const plain = clean(title || "").normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
    const id = plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 90).replace(/-+$/, "");
    return `${id || data.soort}.yml`;
  }

  function show(value) {
    if (Array.isArray(value)) return make("ul", {}, ...value.map((one) => make("li", {}, show(one))));
    if (typeof value === "object") {
      return make("dl", {}, ...Object.entries(value).flatMap(([key, one]) => [make("dt", { textContent: key.replaceAll("_", " ") }), make("dd", {}, show(one))]));
    }
    return make("span", { className: "tb-invoer__tekst", textContent: value === true ? "ja" : String(value) });
  }

  function withNames(field, value) {
    const names = new Map(field.keuzes || []);
    if (Array.isArray(value)) return value.map((one) => withNames(field.velden[0], one));
    if (value && typeof value === "object") {
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withNames(field.velden.find((f) => f.naam === key), one)]));
    }
    return names.get(value) ?? value;
  }

  function preview() {
    const found = read();
    const body = part("voorbeeld");
    const shown = fields.filter(([field]) => found[field.naam] !== undefined && field.naam !== "titel");
    body.replaceChildren(make("h3", { textContent: found.titel || "Nog zonder titel" }));
    for (const [field] of shown) {
      body.append(make("h4", { textContent: field.label }), show(withNames(field, found[field.naam])));
    }
    part("bestand").textContent = Object.keys(found).length ? yaml(found) : "";
    part("naam").textContent = fileName(found.titel);
  }

  /* Numbers that point at a source must point at one that is there. */
  function sourceFaults(found) {
    const sources = (found.bronnen || []).length;
    const names = Object.entries(found).filter(
      ([, rows]) => Array.isArray(rows) && rows.some((row) => typeof row?.bron === "number" && row.bron > sources),
    );
    return names.map(([key]) => {
      const [, one] = fields.find(([field]) => field.naam === key);
      return { field: one, text: `Het nummer van de bron is hoger dan het aantal bronnen (${sources}).` };
    });
  }

  function check() {
    const faults = [...fields.flatMap(([, one]) => one.faults(true)), ...sourceFaults(read())];
    const box = part("fouten");
    box.hidden = faults.length === 0;
    const title = faults.length === 1 ? "Er klopt nog 1 ding niet" : `Er kloppen nog ${faults.length} dingen niet`;
    const links = faults.map(({ field, text, part: within }) => {
      const name = within ? `${within}, ${field.label.toLowerCase()}` : field.label;
      const link = make("a", { href: `#${field.id}`, textContent: `${name}: ${text}` });
      link.addEventListener("click", (event) => {
        event.preventDefault();
        document.getElementById(field.id)?.closest("details")?.setAttribute("open", "");
        field.focus();
      });
      return make("li", {}, link);
    });
    box.replaceChildren(make("h2", { textContent: title, tabIndex: -1 }), make("ul", {}, ...links));
    if (faults.length) box.firstChild.focus();
    return faults.length === 0;
  }

  function download() {
    if (!check()) return false;
    const found = read();
    const address = URL.createObjectURL(new Blob([yaml(found)], { type: "application/yaml" }));
    const link = make("a", { href: address, download: fileName(found.titel) });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
    part("melding").textContent = `${fileName(found.titel)} staat bij uw downloads.`;
    return true;
  }

  function mail() {
    if (!download()) return;
    const name = fileName(read().titel);
    const text = `Hierbij een voorbeeld voor de toolbox. Voeg het bestand ${name} toe aan dit bericht; het staat bij uw downloads.`;
    window.location.href = `mailto:${data.mail}?subject=${encodeURIComponent(`Voorbeeld: ${name}`)}&body=${encodeURIComponent(text)}`;
  }

  const keep = part("bewaren");
  function draft() {
    try {
      if (keep.checked) localStorage.setItem(KEY, JSON.stringify(read()));
      else localStorage.removeItem(KEY);
    } catch {
      part("melding").textContent = "Uw browser bewaart dit concept niet. Download het bestand als u later verder wilt.";
    }
  }

  function restore() {
    let kept = null;
    try {
      kept = JSON.parse(localStorage.getItem(KEY));
    } catch {
      kept = null;
    }
    if (!kept || typeof kept !== "object") return;
    keep.checked = true;
    fields.forEach(([field, one]) => one.write(kept[field.naam]));
    part("melding").textContent = "Uw concept staat er weer.";
  }

  let waiting = 0;
  root.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      preview();
      draft();
    }, 150);
  });
  keep.addEventListener("change", draft);
  root.addEventListener("submit", (event) => {
    event.preventDefault();
    download();
  });
  part("mailen").hidden = !data.mail;
  part("mailen").addEventListener("click", mail);
  part("leeg").addEventListener("click", () => {
    if (!window.confirm("Alles wissen wat u hebt ingevuld?")) return;
    keep.checked = false;
    fields.forEach(([, one]) => one.write(undefined));
    draft();
    preview();
    part("fouten").hidden = true;
  });
  restore();
  preview();
  part("formulier").hidden = false;
  part("zonder").hidden = true;
})();
