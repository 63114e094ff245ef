/*
 * The page of the plan scan: paste or open a text, scan it here, show, print, keep.
 *
 * The text lives in this page alone. Nothing is sent, and nothing is stored until the reader puts
 * the result in the dossier; the text of the plan itself never is.
 */
(() => {
  const root = document.querySelector('[data-module="tb-planscan"]');
  if (!root || !window.tbData?.planscan || !window.tbTaal) return;
  const part = (name) => root.querySelector(`[data-deel="${name}"]`);
  const field = part("tekst");
  const home = root.dataset.root;
  const tool = window.tbPlanscan;
  const scan = tool.scanner(window.tbData.planscan.woorden);
  let result = null;
  let turn = 0;

  function say(text, wrong = false) {
    part("melding").textContent = text;
    part("melding").classList.toggle("tb-planscan__melding--fout", wrong);
  }

  function hide() {
    result = null;
    part("uitslag").hidden = true;
  }

  function show() {
    part("samenvatting").textContent = tool.summary(result);
    part("naam").textContent = part("titel").value.trim();
    part("lijsten").replaceChildren(...window.tbData.planscan.lijsten.map((lijst) => tool.group(lijst, result, home)));
    part("stukken").replaceChildren(...tool.gaps(result, home));
    part("geen").hidden = tool.gapsOf(result).length > 0;
    part("uitslag").hidden = false;
    document.dispatchEvent(new Event("tb-kaarten"));
    part("kop").focus();
  }

  function run() {
    if (!/\p{L}{2}/u.test(field.value)) {
      hide();
      say(window.tbData.planscan.fouten.geen, true);
      field.focus();
      return;
    }
    try {
      result = scan(field.value);
    } catch {
      hide();
      say(window.tbData.planscan.fouten.lang, true);
      return;
    }
    say("De uitslag staat hieronder.");
    show();
  }

  async function open(file) {
    turn += 1;
    const mine = turn;
    hide();
    say(`${file.name} wordt gelezen…`);
    try {
      const text = await tool.read(file);
      if (mine !== turn) return;
      field.value = text;
      if (!part("titel").value) part("titel").value = file.name.replace(/\.[a-z0-9]+$/i, "");
      run();
    } catch (error) {
      if (mine !== turn) return;
      say(`${file.name}: ${window.tbData.planscan.fouten[error.code] ?? window.tbData.planscan.fouten.kapot}`, true);
    }
  }

  /* Puts the items for the gaps in the dossier, each with its reason, and the result as a note. */
  function keep() {
    const { kern, dossierstuk } = window.tbData.planscan;
    const notes = new Map();
    if (dossierstuk) notes.set(dossierstuk[0], [dossierstuk[1], [tool.asNote(result)]]);
    const [first] = window.tbData.planscan.lijsten[0];
    for (const finding of tool.gapsOf(result).filter((f) => f.lijst === first)) {
      const [, naam] = tool.begrip(finding.lijst, finding.id);
      const [id, titel] = tool.itemsFor(finding, result)[0];
      const known = notes.get(id) ?? [titel, []];
      known[1].push(`Planscan: ons plan verbindt ${naam} niet met ${kern}.`);
      notes.set(id, known);
    }
    const left = window.tbDossier.add([...notes].map(([id, [titel, lines]]) => ({ id, titel, notitie: lines.join("\n") })));
    const link = document.createElement("a");
    link.href = window.tbDossier.page();
    link.textContent = "Mijn dossier";
    const full = left ? ` Uw dossier is vol: ${left} van deze stukken pasten er niet meer in.` : "";
    const stored = window.tbDossier.kept() ? "" : " Uw browser bewaart dit niet: ga meteen naar uw dossier.";
    part("bewaard").replaceChildren(`De uitslag en ${notes.size - left} stukken staan in uw dossier, met de reden als notitie.${full}${stored} `, link);
  }

  function print() {
    const closed = [...part("lijsten").querySelectorAll("details:not([open])")];
    for (const details of closed) details.open = true;
    window.addEventListener("afterprint", () => closed.forEach((details) => { details.open = false; }), { once: true });
    window.print();
  }

  function wipe() {
    turn += 1;
    field.value = "";
    part("titel").value = "";
    part("bestand").value = "";
    part("bewaard").replaceChildren();
    hide();
    say("De tekst is gewist.");
    field.focus();
  }

  part("zonder").hidden = true;
  part("met").hidden = false;
  part("formulier").addEventListener("submit", (event) => {
    event.preventDefault();
    turn += 1;
    part("bewaard").replaceChildren();
    run();
  });
  part("bestand").addEventListener("change", () => {
    const [file] = part("bestand").files;
    if (file) open(file);
  });
  root.querySelector('[data-doe="wis"]').addEventListener("click", wipe);
  root.querySelector('[data-doe="print"]').addEventListener("click", print);
  root.querySelector('[data-doe="bewaar"]').addEventListener("click", keep);
  window.addEventListener("pagehide", (event) => {
    if (!event.persisted) field.value = "";
  });
})();
