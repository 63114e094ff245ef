/*
 * A dossier on its way out: as Markdown, as a file, on the clipboard.
 */
(() => {
  const escape = (text) => text.replace(/([\\`*_[\]#<>|])/g, "\\$1");

  /** Returns the day of the last change in words, or an empty text. */
  function dayOf({ datum }) {
    if (!datum) return "";
    return new Date(`${datum}T12:00`).toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });
  }

  /** Returns the dossier as Markdown; `items` holds what each item says or null, `steps` how far each is. */
  function toMarkdown(dossier, items, steps) {
    const lines = [`# ${escape(dossier.titel || "Mijn dossier")}`, ""];
    if (dossier.gemeente) lines.push(`Gemeente: ${escape(dossier.gemeente)}`, "");
    if (dossier.datum) lines.push(`Laatst gewijzigd: ${dayOf(dossier)}`, "");
    if (steps.length) lines.push("## Hoe ver bent u?", "", ...steps.map(({ naam, stand }) => `- ${escape(naam)}: ${stand}`), "", "## Stukken", "");
    dossier.stukken.forEach((item, place) => {
      const data = items[place];
      const title = escape(data?.titel ?? item.titel ?? item.id);
      lines.push(`${steps.length ? "###" : "##"} ${place + 1}. ${title}`, "");
      if (data) {
        const about = [data.soort, data.plaats, data.vers].filter(Boolean).join(", ");
        lines.push(`${escape(about)}. <${window.tbDossier.address(data.pad)}>`, "", escape(data.samenvatting), "");
      } else {
        lines.push("Dit stuk staat niet meer in de toolbox.", "");
      }
      if (item.notitie) lines.push(...item.notitie.split("\n").map((line) => `> ${escape(line)}`.trimEnd()), "");
    });
    return lines.join("\n");
  }

  /** Offers a text or bytes as a file with a name made of the title. */
  function save(text, title, extension, type) {
    const name = title.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = `${name || "mijn-dossier"}.${extension}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  /** Puts a text on the clipboard; resolves to whether that was allowed. */
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  }

  window.tbUitvoer = { dayOf, toMarkdown, save, copy };
})();
