/*
 * The dossier page: the reader's own dossier, or one that somebody shared.
 *
 * A shared dossier is only shown. It takes the place of the reader's own, or joins it, when the
 * reader says so.
 */
(() => {
  const root = document.querySelector('[data-module="tb-dossier"]');
  if (!root || !window.tbStukken) return;

  const store = window.tbDossier;
  const part = (name) => root.querySelector(`[data-deel="${name}"]`);
  const field = (name) => root.querySelector(`[data-veld="${name}"]`);
  const list = part("stukken");
  const count = (number) => `${number} ${number === 1 ? "stuk" : "stukken"}`;
  let shared = null;

  const say = (text) => {
    part("melding").textContent = text;
  };
  const shown = () => shared ?? store.read();
  const titleOf = (id) => {
    const now = window.tbStukken.present(id);
    return now ? window.tbStukken.title(now) : id;
  };

  /* After a change the focus stays with the item that changed, or goes to the heading. */
  function focusOn(id, ...names) {
    const entry = [...list.children].find((child) => child.dataset.id === id);
    const button = names.map((name) => entry?.querySelector(`[data-knop="${name}"]`)).find(Boolean);
    (button ?? part("kop")).focus();
  }

  const change = {
    move(id, step) {
      let place = 0;
      store.update(({ stukken }) => {
        const from = stukken.findIndex((item) => item.id === id);
        place = from + step;
        if (from >= 0 && place >= 0 && place < stukken.length) stukken.splice(place, 0, ...stukken.splice(from, 1));
      });
      focusOn(id, ...(step < 0 ? ["omhoog", "omlaag"] : ["omlaag", "omhoog"]));
      say(`‘${titleOf(id)}’ staat nu op plaats ${place + 1}.`);
    },
    remove(id) {
      store.update((dossier) => {
        dossier.stukken = dossier.stukken.filter((item) => item.id !== id);
      });
      part("kop").focus();
      say(`‘${titleOf(id)}’ is uit uw dossier.`);
    },
    note(id, text) {
      typing = true;
      store.update(({ stukken }) => {
        const item = stukken.find((other) => other.id === id);
        if (item) item.notitie = text;
      });
      typing = false;
      const entry = [...list.children].find((child) => child.dataset.id === id);
      entry.querySelector(".tb-stuk__notitie").textContent = text;
    },
  };
  let typing = false;

  function show() {
    const dossier = shown();
    part("gedeeld").hidden = !shared;
    part("eigen").hidden = Boolean(shared);
    part("openen").hidden = Boolean(shared);
    part("leeg").hidden = dossier.stukken.length > 0 || Boolean(shared);
    part("acties").hidden = dossier.stukken.length === 0 && Object.keys(dossier.voortgang).length === 0;
    part("kop").textContent = dossier.stukken.length ? count(dossier.stukken.length) : "Stukken";
    for (const name of ["titel", "gemeente"]) {
      if (document.activeElement !== field(name)) field(name).value = dossier[name];
    }
    part("druktitel").textContent = dossier.titel || "Mijn dossier";
    part("drukregel").textContent = [dossier.gemeente, window.tbUitvoer.dayOf(dossier)].filter(Boolean).join(", ");
    window.tbVoortgang?.show(dossier, Boolean(shared));
    for (const name of ["leeg", "vergelijk"]) root.querySelector(`[data-doe="${name}"]`).hidden = Boolean(shared);
    window.tbLijst.show(list, dossier, shared ? null : change);
    if (!shared && !store.kept()) say("Uw browser bewaart niets. Dit dossier is er zolang deze pagina open is: kopieer de deellink of download het bestand.");
  }

  function showShared(dossier) {
    shared = dossier;
    const own = store.read().stukken.length;
    part("gedeeld-tekst").textContent = [
      `${dossier.titel ? `‘${dossier.titel}’, met` : "Het heeft"} ${count(dossier.stukken.length)}.`,
      dossier.datum ? `Laatst gewijzigd: ${window.tbUitvoer.dayOf(dossier)}.` : "",
      own ? `Uw eigen dossier heeft ${count(own)} en blijft zoals het is, tot u kiest.` : "",
    ].filter(Boolean).join(" ");
    root.querySelector('[data-doe="bewaar"]').textContent = own ? "Vervang mijn dossier hierdoor" : "Maak dit mijn dossier";
    root.querySelector('[data-doe="voeg"]').hidden = own === 0;
    show();
  }

  function closeShared() {
    shared = null;
    history.replaceState(null, "", location.href.split("#")[0]);
    show();
    part("kop").focus();
  }

  /* What an export holds: the dossier, what each item says (or null), and how far each step is. */
  async function contents() {
    const dossier = shown();
    const ids = dossier.stukken.map((item) => window.tbStukken.present(item.id));
    const items = await Promise.all(ids.map((id) => (id ? window.tbStukken.load(id) : null)));
    return { dossier, items, steps: window.tbVoortgang?.of(dossier) ?? [] };
  }

  const actions = {
    bewaar() {
      const next = shared;
      shared = null;
      store.update((dossier) => Object.assign(dossier, structuredClone(next)));
      closeShared();
      say("Dit is nu uw eigen dossier.");
    },
    voeg() {
      const more = shared.stukken;
      shared = null;
      let added = 0;
      store.update(({ stukken }) => {
        const fresh = more.filter((item) => !stukken.some((own) => own.id === item.id));
        added = fresh.length;
        stukken.push(...structuredClone(fresh));
      });
      closeShared();
      say(`Toegevoegd: ${count(added)}. Wat u al had, is niet veranderd.`);
    },
    sluit: closeShared,
    async deel() {
      const link = store.address("dossier/index.html") + (await window.tbDelen.pack(shown()));
      field("link").value = link;
      part("link").hidden = false;
      const copied = await window.tbUitvoer.copy(link);
      if (!copied) field("link").select();
      say(`${copied ? "De deellink staat op uw klembord." : "Kopieer de deellink hieronder."} Uw notities gaan mee.`);
    },
    print: () => window.print(),
    vergelijk() {
      const ids = [...list.querySelectorAll("[data-kies]:checked")].map((box) => box.dataset.kies);
      if (ids.length < 2 || ids.length > 4) say(`Vink twee, drie of vier stukken aan. Nu: ${ids.length}.`);
      else location.href = `${store.address("vergelijk/index.html")}?items=${ids.join(",")}`;
    },
    async markdown() {
      const { dossier, items, steps } = await contents();
      window.tbUitvoer.save(window.tbUitvoer.toMarkdown(dossier, items, steps), dossier.titel, "md", "text/markdown");
    },
    async odt() {
      const { dossier, items, steps } = await contents();
      window.tbUitvoer.save(window.tbOdt.toOdt(dossier, items, steps), dossier.titel, "odt", window.tbOdt.TYPE);
    },
    bestand() {
      window.tbUitvoer.save(window.tbDelen.toFile(shown()), shown().titel, "json", "application/json");
    },
    leeg() {
      if (!window.confirm("Uw hele dossier leegmaken? Uw notities gaan ook weg.")) return;
      store.update((dossier) => Object.assign(dossier, window.tbDelen.empty()));
      part("kop").focus();
      say("Uw dossier is leeg.");
    },
  };

  async function readAddress() {
    try {
      const dossier = await window.tbDelen.unpack(location.hash);
      if (dossier) showShared(dossier);
      else show();
    } catch {
      show();
      say("Deze deellink is niet heel. Vraag de afzender om hem opnieuw te sturen.");
    }
  }

  root.addEventListener("click", (event) => actions[event.target.closest("[data-doe]")?.dataset.doe]?.());
  for (const name of ["titel", "gemeente"]) {
    field(name).addEventListener("input", () => store.update((dossier) => {
      dossier[name] = field(name).value;
    }));
  }
  field("openen").addEventListener("change", async (event) => {
    const [file] = event.target.files;
    const dossier = file && window.tbDelen.fromFile(await file.text());
    event.target.value = "";
    if (dossier) showShared(dossier);
    else say("Dit bestand is geen dossier uit deze toolbox.");
  });

  /* Another tab may change the dossier while the reader types here: the note at hand stays. */
  window.tbVoortgang?.listen((stap, stand) => store.update(({ voortgang }) => {
    if (stand) voortgang[stap] = stand;
    else delete voortgang[stap];
  }));

  store.listen((where) => {
    if (typing || shared) return;
    const focused = document.activeElement;
    const id = where === "elsewhere" && focused?.closest?.(".tb-stuk")?.dataset.id;
    if (["titel", "gemeente"].includes(focused?.dataset?.veld) && where === "here") return;
    const note = focused?.tagName === "TEXTAREA" ? [focused.selectionStart, focused.selectionEnd] : null;
    show();
    const again = id && note && [...list.children].find((child) => child.dataset.id === id)?.querySelector("textarea");
    if (again) {
      again.focus();
      again.setSelectionRange(...note);
    }
  });
  window.addEventListener("hashchange", readAddress);

  part("zonder").hidden = true;
  part("inhoud").hidden = false;
  readAddress();
})();
