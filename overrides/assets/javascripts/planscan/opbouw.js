/*
 * The build of a plan: headings, paragraphs, items of lists, and the sentences in them.
 *
 * Says the same as toolbox/planscan/layout.py and sentences.py, which explain it; a test holds them
 * together.
 */
(() => {
  const WRAPPED = 60;
  const LONG = 200;
  const MOST = 30;
  const LEAD = 3;
  const LONGEST = 1500;
  const NEAR = 24;
  const HEADING_WORDS = 12;
  const HEADING_LETTERS = 90;
  const FIRST = 3;
  const CONTENTS = new Set(["inhoud", "inhoudsopgave", "inhoudsoverzicht", "in dit plan"]);
  const ABBREVIATIONS = new Set(
    ("aant afb art bijl bijv blz ca cf dd dhr div dr drs etc evt excl fig hfst incl inkl ing ir "
      + "jl max mevr min mln mld mr mw nl no nr obv par pag pct prof red resp sept sr st stcrt str "
      + "tel temp vgl vlg vnl vs wo zgn").split(" "),
  );

  const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
  // eslint-disable-next-line no-control-regex
  const UNSEEN = /[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|\p{Cs}/gu;
  const BREAKS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
  const RUN = /([^\p{L}\p{N}_\n])\1{10,}/gu;
  const LIGATURES = { "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl" };
  const MARKED = /^(#{1,6}) +(.+?) *#*$/;
  const NUMBERED = /^([0-9]+(?:\.[0-9]+)*)\.? +(\S.*)$/;
  const ITEM = /^(?:[-*•●○▪■–—·o]|[0-9]{1,2}[.)]|[a-z]\)) +(\S.*)$/;
  const LEADER = /^.*\S(?: *(?:\.{3,}|…+|(?:\. ){3,}|_{3,})|\t+) *[0-9]{1,4}$/;
  const NUMBERED_PAGE = /^[0-9]+(?:\.[0-9]+)* .{3,70} [0-9]{1,3}$/;
  const SUBJECT = /^(?:onderwerp|betreft|betreffende) *: *(\S.*)$/i;
  const RULE = /^[|:=_+ -]+$/;
  const BROKEN = /[a-z]-$/;
  const AND = /^(?:en|of|tot|en\/of) /;
  const END = /[.!?…]+["'”’)\]]*\s+(?=["'“‘(\[]*[\p{L}\p{N}])/gu;
  const BEFORE = /[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*$/u;

  const isLower = (letter) => letter !== undefined && letter !== letter.toUpperCase() && letter === letter.toLowerCase();
  const isUpper = (letter) => letter !== undefined && letter !== letter.toLowerCase();
  const wordsIn = (text) => text.split(/\s+/).filter(Boolean).length;
  const ends = (text) => ".!?:".includes(text.at(-1));

  /** Tells whether the mark at `stop` ends a sentence. */
  function isEnd(text, stop, after) {
    const first = text.slice(after, after + 4).replace(/^["'“‘([]+/, "")[0];
    if (isLower(first)) return false;
    if (text[stop] !== ".") return true;
    const word = (BEFORE.exec(text.slice(Math.max(0, stop - NEAR), stop))?.[0] ?? "").toLowerCase();
    return !(ABBREVIATIONS.has(word) || word.includes(".") || (word.length === 1 && /\p{L}/u.test(word)));
  }

  function cut(sentence) {
    const parts = [];
    let rest = sentence;
    while (rest.length > LONGEST) {
      const space = rest.lastIndexOf(" ", LONGEST - 1);
      const at = space < 1 ? LONGEST : space;
      parts.push(rest.slice(0, at));
      rest = rest.slice(at).trim();
    }
    return [...parts, rest];
  }

  /** Returns the sentences of a paragraph on one line; at least one. */
  function sentences(text) {
    const found = [];
    let begin = 0;
    for (const match of text.matchAll(END)) {
      const after = match.index + match[0].length;
      if (!isEnd(text, match.index, after)) continue;
      found.push(text.slice(begin, after).trim());
      begin = after;
    }
    found.push(text.slice(begin).trim());
    const kept = found.filter(Boolean).flatMap(cut);
    return kept.length ? kept : [""];
  }

  /** Returns `text` with one kind of line end and of space, and without characters nobody sees. */
  function clean(text) {
    const letters = text.replace(/[ﬀﬁﬂﬃﬄ]/g, (ligature) => LIGATURES[ligature]);
    const bare = letters.replace(BREAKS, "\n").replace(SPACES, " ").replace(UNSEEN, "");
    return bare.replace(RUN, (_, sign) => sign.repeat(10)).normalize("NFC");
  }

  function apart(lines) {
    const filled = lines.filter((line) => line.trim());
    const whole = filled.length * 10 > (lines.length - filled.length) * 100;
    if (!whole || !filled.some((line) => line.length > LONG)) return lines;
    return filled.flatMap((line) => [line, ""]);
  }

  class Reader {
    constructor() {
      this.done = [{ headings: [], paragraphs: [] }];
      this.title = null;
      this.lines = [];
      this.intro = "";
      this.lead = [];
      this.item = false;
      this.contents = false;
      this.passed = null;
    }

    take(line, following) {
      const bare = line.trim().replace(/^[*_]+|[*_]+$/g, "").trim();
      const ofContents = bare.length < LONG && (LEADER.test(bare) || NUMBERED_PAGE.test(bare));
      if (!bare || RULE.test(bare) || ofContents) this.flush();
      else if (bare.startsWith("|")) {
        this.flush();
        this.add([bare.replace(/^\|+|\|+$/g, "").split("|").map((cell) => cell.trim()).join(" | ")]);
      } else this.takeText(bare, following.trim());
    }

    takeText(bare, following) {
      const subject = SUBJECT.exec(bare);
      if (subject && this.done.length <= FIRST && this.done.at(-1).paragraphs.length <= FIRST) {
        this.title = this.open({ text: subject[1], level: 1 });
        return;
      }
      const heading = this.heading(bare, following);
      if (this.contents) {
        if (heading || !(wordsIn(bare) > HEADING_WORDS || bare.endsWith("."))) {
          this.passed = heading;
          return;
        }
        this.contents = false;
        if (this.passed) this.open(this.passed);
      }
      const item = ITEM.exec(bare);
      if (heading) this.open(heading);
      else if (item) {
        this.flush();
        this.item = true;
        this.lines = [item[1]];
      } else this.continue(bare);
    }

    heading(bare, following) {
      const marked = MARKED.exec(bare);
      if (marked) return { text: marked[2].replace(/^[*_ ]+|[*_ ]+$/g, ""), level: marked[1].length };
      const last = this.lines.at(-1);
      if (last && !ends(last)) return null;
      if (bare.length > HEADING_LETTERS || wordsIn(bare) > HEADING_WORDS || ".!?:;,".includes(bare.at(-1))) return null;
      const numbered = NUMBERED.exec(bare);
      if (numbered) {
        const inList = this.item || this.intro || last?.endsWith(":");
        if (!(inList && ITEM.test(bare)) && !isLower(numbered[2][0])) {
          return { text: numbered[2], level: numbered[1].split(".").length };
        }
      }
      if (!isUpper(bare[0]) || ITEM.test(bare) || isLower(following[0])) return null;
      return last && following ? null : { text: bare, level: 0 };
    }

    continue(bare) {
      let last = this.lines.at(-1) ?? "";
      const ended = last && ends(last) && !isLower(bare[0]);
      if (ended && (last.length < WRAPPED || last.length > LONG)) {
        this.flush();
      }
      if (!this.lines.length) this.item = false;
      last = this.lines.length ? last : "";
      if (last && BROKEN.test(last) && isLower(bare[0]) && !AND.test(bare)) {
        this.lines[this.lines.length - 1] = last.slice(0, -1) + bare;
      } else this.lines.push(bare);
    }

    open(heading) {
      this.flush();
      this.intro = "";
      this.item = false;
      this.contents = CONTENTS.has(heading.text.toLowerCase().replace(/^[ .:]+|[ .:]+$/g, ""));
      this.passed = null;
      if (this.done.length === 1 && !this.done[0].paragraphs.length) this.title = heading;
      const above = this.done.at(-1).headings.filter((h) => h.level > 0 && h.level < heading.level);
      this.done.push({ headings: [...above, heading], paragraphs: [] });
      return heading;
    }

    flush() {
      if (!this.lines.length) return;
      const found = sentences(this.lines.join(" "));
      let lead = [];
      if (this.item && this.intro) {
        lead = this.lead;
        found[0] = `${this.intro} ${found[0]}`;
      } else if (!this.item) {
        this.intro = found.at(-1).endsWith(":") ? found.at(-1) : "";
        this.lead = found.slice(-1 - LEAD, -1);
      }
      this.add(found, lead);
      this.lines = [];
    }

    add(found, lead = []) {
      for (let first = 0; first < found.length; first += MOST) {
        const sentences = [...lead, ...found.slice(first, first + MOST)];
        this.done.at(-1).paragraphs.push({ sentences, lead: lead.length });
      }
    }
  }

  /** Returns a plan as {title, sections}; a section is {headings, paragraphs}. */
  function layout(text) {
    const reader = new Reader();
    const lines = apart(clean(text).split("\n"));
    lines.forEach((line, number) => reader.take(line, lines[number + 1] ?? ""));
    reader.flush();
    return { title: reader.title, sections: reader.done };
  }

  window.tbPlanscan = { ...window.tbPlanscan, layout };
})();
