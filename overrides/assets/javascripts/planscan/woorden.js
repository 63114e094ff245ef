/*
 * The words of a plan with their places, and the patterns that find expressions among them.
 *
 * Says the same as toolbox/planscan/words.py, which explains it; a test holds the two together.
 */
(() => {
  const MAX_GAP = 3;
  const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;

  /** Returns the words of `text` as {folded, stem, start, end}. */
  function tokens(text) {
    const { fold, stem } = window.tbTaal;
    return [...text.matchAll(WORD)].map((match) => {
      const folded = fold(match[0]);
      return { folded, stem: stem(folded), start: match.index, end: match.index + match[0].length };
    });
  }

  function fits(element, token) {
    const wanted = element.slice(1);
    if (element[0] === "=") return token.stem === wanted;
    if (element[0] === "!") return token.folded === wanted;
    if (element[0] === "<") return token.folded.startsWith(wanted);
    if (element[0] === ">") return token.folded.endsWith(wanted);
    return token.folded.includes(wanted);
  }

  /** Returns the number of the last word if `pattern` begins at `first`, or -1. */
  function endOf(pattern, row, first) {
    let at = first;
    let room = 0;
    for (const element of pattern) {
      if (element === "..") {
        room = MAX_GAP;
        continue;
      }
      for (; room && at < row.length && !fits(element, row[at]); room -= 1) at += 1;
      if (at >= row.length || !fits(element, row[at])) return -1;
      at += 1;
      room = 0;
    }
    return at - 1;
  }

  /** Returns a function that finds every expression of `vocabulary`, a list of [name, patterns]. */
  function finder(vocabulary) {
    const byStem = new Map();
    const wild = [];
    const begun = new Map();
    for (const [name, patterns] of vocabulary) {
      for (const pattern of patterns) {
        const key = pattern[0].slice(1);
        if (pattern[0][0] !== "=") wild.push([name, pattern]);
        else if (byStem.has(key)) byStem.get(key).push([name, pattern]);
        else byStem.set(key, [[name, pattern]]);
      }
    }
    function beginningWith(token) {
      if (!begun.has(token.folded)) {
        const found = wild.filter(([, pattern]) => fits(pattern[0], token));
        begun.set(token.folded, [...(byStem.get(token.stem) ?? []), ...found]);
      }
      return begun.get(token.folded);
    }
    return (row) => row.flatMap((token, first) => beginningWith(token)
      .map(([name, pattern]) => ({ name, first, last: endOf(pattern, row, first) }))
      .filter((hit) => hit.last >= 0));
  }

  window.tbPlanscan = { ...window.tbPlanscan, tokens, finder };
})();
