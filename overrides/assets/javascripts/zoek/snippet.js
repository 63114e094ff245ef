/** What a result shows of its text: the sentence that tells most, with the words found marked. */

const MAX_SNIPPET = 240;

/** Returns a test for the words of a query: does this word of a text count as found? */
function matcher(query, store) {
  const stems = new Set();
  for (const slot of query.slots) {
    stems.add(stem(slot.word));
    slot.mended.forEach((other) => stems.add(stem(other)));
    for (const way of slot.ways) {
      for (const [term] of [...way.terms, ...way.allOf.flat()]) {
        if (term[0] !== "#") stems.add(term);
        else (store.kernel.frasen[term.slice(1)] || "").split("|").filter((phrase) => !phrase.includes(" ")).forEach((other) => stems.add(other));
      }
    }
  }
  const begins = query.slots.map((slot) => slot.word).filter((word) => word.length > 3);
  return (word) => {
    const folded = fold(word).replace(/-/g, "");
    if (store.stop.has(folded)) return false;
    return stems.has(stem(folded)) || begins.some((begin) => folded.startsWith(begin));
  };
}

/** Returns `text` in pieces [text, marked]. */
function pieces(text, found) {
  const result = [];
  let rest = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)) {
    if (!found(match[0])) continue;
    if (match.index > rest) result.push([text.slice(rest, match.index), false]);
    result.push([match[0], true]);
    rest = match.index + match[0].length;
  }
  if (rest < text.length) result.push([text.slice(rest), false]);
  return result;
}

/** Returns the sentence of `text` in which most different words are found; empty if none are. */
function bestSentence(text, found) {
  let best = "";
  let most = 0;
  for (const sentence of text.match(/[^.!?]+[.!?]*\s*/g) || []) {
    const marked = new Set(pieces(sentence, found).filter((piece) => piece[1]).map((piece) => stem(fold(piece[0]))));
    if (marked.size > most) {
      most = marked.size;
      best = sentence.trim();
    }
  }
  return best.length > MAX_SNIPPET ? `${best.slice(0, MAX_SNIPPET).replace(/\s+\S*$/, "")} …` : best;
}
