/*
 * What one sentence of a plan says: which terms stand in it, the problem, and what it denies.
 *
 * Says the same as toolbox/planscan/marking.py, which explains it; a test holds the two together.
 */
(() => {
  const REACH = 7;
  const CLAUSE = /;|,? (?:maar|echter|terwijl|daarentegen|hoewel|toch|wel)(?= )|, (?=(?:niet|geen|zonder) )| – /g;
  const SHORT = /^[^a-z]*(?:(?:maar|en|ook|wel|echter|nog) )*(?:niet|geen|zonder) (?:(?:meer|ook|nog|direct|expliciet) )*(?:aan|met|bij|voor|in|op|als|naar|over)(?= )/;

  function clauses(text) {
    const found = [];
    let begin = 0;
    for (const match of text.matchAll(CLAUSE)) {
      found.push([begin, match.index]);
      begin = match.index + 1;
    }
    return [...found, [begin, text.length]];
  }

  /** Returns begin and end of every part of the sentence that denies a link. */
  function denying(text, row, hits) {
    const named = (name) => hits.filter((hit) => hit.name === name);
    const spared = new Set(named("behalve").flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, n) => first + n)));
    const denials = named("ontkenning").map((hit) => hit.first).filter((n) => !spared.has(n));
    const abouts = named("verband").map((hit) => hit.first);
    return clauses(text).filter(([begin, end]) => {
      const within = (n) => row[n].start >= begin && row[n].start < end;
      const inside = denials.filter(within);
      const near = abouts.some((n) => within(n) && inside.some((m) => Math.abs(n - m) <= REACH));
      return near || (inside.length > 0 && SHORT.test(text.slice(begin, end).toLowerCase()));
    });
  }

  /** Returns the sentence as [letters, what they are], with the problem and the term `key` marked. */
  function pieces(sentence, key) {
    const { text, row } = sentence;
    const places = [
      ...sentence.core.map((hit) => [row[hit.first].start, row[hit.last].end, "kern"]),
      ...(sentence.subjects.get(key) ?? []).map((hit) => [row[hit.first].start, row[hit.last].end, "begrip"]),
    ].sort((a, b) => a[0] - b[0] || b[1] - a[1] || (a[2] < b[2] ? -1 : Number(a[2] > b[2])));
    const found = [];
    let at = 0;
    for (const [begin, end, kind] of places) {
      if (begin < at) continue;
      found.push([text.slice(at, begin), ""], [text.slice(begin, end), kind]);
      at = end;
    }
    return [...found, [text.slice(at), ""]].filter(([letters]) => letters);
  }

  /** Returns what `text`, one sentence, says; `find` finds expressions in a row of words. */
  function mark(text, find) {
    const row = window.tbPlanscan.tokens(text);
    const hits = find(row);
    const parts = denying(text, row, hits);
    const denies = (hit) => parts.some(([begin, end]) => row[hit.first].start >= begin && row[hit.first].start < end);
    const named = hits.filter((hit) => hit.name === "kern");
    const core = named.filter((hit) => !denies(hit));
    const subjects = new Map();
    const gone = new Set();
    for (const hit of hits.filter(({ name }) => name.includes("/"))) {
      if (denies(hit) || (named.length && !core.length)) gone.add(hit.name);
      else if (subjects.has(hit.name)) subjects.get(hit.name).push(hit);
      else subjects.set(hit.name, [hit]);
    }
    const denied = named.length ? [...gone].filter((name) => !subjects.has(name)) : [];
    return { text, row, core, subjects, denied, denies: named.length > 0 && !core.length, negates: hits.some((hit) => hit.name === "ontkenning") };
  }

  window.tbPlanscan = { ...window.tbPlanscan, mark, pieces };
})();
