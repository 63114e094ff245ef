/*
 * Scanning: what a plan ties to the problem, how strongly, and the sentences that say so.
 *
 * Says the same as toolbox/planscan/scan.py, which explains it; a test holds the two together.
 */
(() => {
  const MAX_LETTERS = 2_000_000;
  const FAR = 3;
  const MAX_QUOTES = 3;

  /** Returns the terms of which a sentence says that there is no link. */
  function deniedIn(marked, number) {
    const sentence = marked[number];
    if (sentence.denies && !sentence.denied.length && !sentence.subjects.size && number) {
      return [...marked[number - 1].subjects.keys()];
    }
    return sentence.denied;
  }

  /** Returns the passage that brings a term near the problem, or null. */
  function near(marked, number, key, above) {
    const { pieces } = window.tbPlanscan;
    const others = marked.map((_, other) => other).filter((other) => marked[other].core.length && Math.abs(other - number) <= FAR);
    if (!others.length) {
      const spoken = above.some((heading) => heading.core.length) && !above.at(-1).negates;
      return spoken ? pieces(marked[number], key) : null;
    }
    const nearest = others.reduce((best, other) => (Math.abs(other - number) < Math.abs(best - number) ? other : best));
    const between = Math.abs(nearest - number) === 1 ? " " : " (…) ";
    const [first, last] = [nearest, number].sort((a, b) => a - b);
    return [...pieces(marked[first], key), [between, ""], ...pieces(marked[last], key)];
  }

  function noteParagraph(marked, lead, above, kop, notes) {
    const { pieces } = window.tbPlanscan;
    marked.forEach((sentence, number) => {
      if (number < lead) return;
      for (const key of deniedIn(marked, number)) {
        notes.get(key).named = true;
        notes.get(key).denied.push({ soort: "ontkend", pieces: [[sentence.text, ""]], kop });
      }
      for (const key of sentence.subjects.keys()) {
        const note = notes.get(key);
        note.named = true;
        const passage = sentence.core.length ? null : near(marked, number, key, above);
        if (sentence.core.length) note.firm.push({ soort: "zin", pieces: pieces(sentence, key), kop });
        else if (passage) note.near.push({ soort: "nabij", pieces: passage, kop });
      }
      if (!sentence.core.length || !above.length) return;
      for (const key of above.at(-1).subjects.keys()) {
        if (sentence.subjects.has(key) || sentence.denied.includes(key)) continue;
        notes.get(key).near.push({ soort: "nabij", pieces: pieces(sentence, key), kop });
      }
    });
  }

  function finding([lijst, id], note) {
    const close = note.denied.length ? [] : note.near;
    const seen = new Set();
    const citaten = [...note.firm, ...close, ...note.denied].filter((quote) => {
      const words = quote.pieces.map(([letters]) => letters).join("");
      return !seen.has(words) && seen.add(words);
    }).slice(0, MAX_QUOTES);
    let stand = note.named ? "genoemd" : "niet";
    if (note.firm.length) stand = "zin";
    else if (close.length) stand = "nabij";
    return { lijst, id, stand, citaten, ontkend: note.denied.length > 0 };
  }

  function ruling(section, title, whole) {
    if (!title || section.headings.at(-1) === title) return section.headings;
    const below = section.headings.filter((heading) => heading !== title);
    return whole ? [title, ...below] : below;
  }

  /**
   * Returns a scanner for a vocabulary {begrippen: [[lijst, id, patterns]], eigen: {name: patterns}}.
   * The scanner takes the text of a plan and gives {findings, woorden, kern}.
   */
  function scanner(lexicon) {
    const { finder, layout, mark, pieces } = window.tbPlanscan;
    const find = finder([
      ...lexicon.begrippen.map(([lijst, id, patterns]) => [`${lijst}/${id}`, patterns]),
      ...Object.entries(lexicon.eigen),
    ]);

    function isWhole(title) {
      if (!title) return false;
      const named = mark(title.text, find);
      return named.core.length > 0 && ![...named.subjects.keys()].some((key) => key.startsWith(`${lexicon.eerste}/`));
    }

    return (text) => {
      if (text.length > MAX_LETTERS) throw new RangeError("too long");
      const notes = new Map(lexicon.begrippen.map(([lijst, id]) => [`${lijst}/${id}`, { named: false, firm: [], near: [], denied: [] }]));
      const { title, sections } = layout(text);
      const whole = isWhole(title);
      let woorden = 0;
      let kern = 0;
      for (const section of sections) {
        const above = ruling(section, title, whole).map((heading) => mark(heading.text, find));
        const head = section.headings.length ? above.at(-1) : null;
        for (const key of head?.subjects.keys() ?? []) {
          notes.get(key).named = true;
          if (head.core.length) notes.get(key).near.push({ soort: "nabij", pieces: pieces(head, key), kop: "" });
        }
        for (const paragraph of section.paragraphs) {
          const marked = paragraph.sentences.map((sentence) => mark(sentence, find));
          const own = marked.slice(paragraph.lead);
          woorden += own.reduce((sum, sentence) => sum + sentence.row.length, 0);
          kern += own.filter((sentence) => sentence.core.length || sentence.denies).length;
          noteParagraph(marked, paragraph.lead, above, section.headings.at(-1)?.text ?? "", notes);
        }
      }
      const findings = lexicon.begrippen.map(([lijst, id]) => finding([lijst, id], notes.get(`${lijst}/${id}`)));
      return { findings, woorden, kern };
    };
  }

  window.tbPlanscan = { ...window.tbPlanscan, scanner };
})();
