/*
 * Is what was filled in right? Every fault is a Dutch sentence that says what to do; null is fine.
 * The limits come from the content model, with the file of data.
 */
(() => {
  const MONTHS_AND_DAYS = /^\d{4}-\d{2}-\d{2}$/;
  const ADDRESS = /^https?:\/\/[^\s/]+\.[^\s]+$/i;
  let forbidden = [];

  const today = () => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  };

  function onCalendar(day) {
    const made = new Date(`${day}T00:00:00Z`);
    return !Number.isNaN(made.getTime()) && made.toISOString().startsWith(day);
  }

  /* Signs that nobody can see, half pairs and the line ends of Windows have no place in a file. */
  function clean(text, { lines = false } = {}) {
    const seen = text
      .replace(/\r\n?/g, "\n")
      .replace(/\t/g, " ")
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g, "")
      .replace(/[\u2028\u2029]/g, "\n")
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "");
    if (!lines) return seen.replace(/\s*\n\s*/g, " ").trim();
    return seen.replace(/[ ]+\n/g, "\n").trim();
  }

  function number(field, text) {
    if (field.woorden?.includes(text)) return text;
    if (!/^-?\d+([.,]\d+)?$/.test(text)) return null;
    const found = Number(text.replace(",", "."));
    return field.soort === "geheel" && !Number.isInteger(found) ? null : found;
  }

  function faultOfNumber(field, text) {
    const found = number(field, text);
    if (found === null) return field.soort === "geheel" ? "Vul een heel getal in." : "Vul alleen een getal in, zoals 12,50.";
    if (typeof found === "string") return null;
    if (field.minst != null && found < field.minst) return `Vul een getal in van ${field.minst} of hoger.`;
    if (field.meest != null && found > field.meest) return `Vul een getal in van hooguit ${field.meest}.`;
    if (/\.\d{16,}/.test(String(found)) || Math.abs(found) > 1e14) return "Vul een gewoner getal in.";
    return null;
  }

  function faultOfDay(text) {
    if (!MONTHS_AND_DAYS.test(text) || !onCalendar(text)) return "Vul een dag in die bestaat, zoals 2026-11-21.";
    if (text > today()) return "Deze dag is nog niet geweest. Vul de dag in waarop u de bron las.";
    return null;
  }

  function faultOfText(field, text) {
    const length = [...text].length;
    if (field.minst && length < field.minst) return `Schrijf ten minste ${field.minst} tekens; het zijn er nu ${length}.`;
    if (field.meest && length > field.meest) return `Houd het bij ${field.meest} tekens; het zijn er nu ${length}.`;
    if (field.patroon && !new RegExp(field.patroon, "u").test(text)) {
      return field.keuzes?.length ? "Kies iets uit de lijst." : "Dit kan hier niet. Kijk naar de uitleg bij het veld.";
    }
    return null;
  }

  function faultOfValue(field, text) {
    if (field.soort === "geheel" || field.soort === "getal") return faultOfNumber(field, text);
    if (field.soort === "dag") return faultOfDay(text);
    if (field.soort === "datumdeel") {
      const fits = new RegExp(field.patroon).test(text) && (!MONTHS_AND_DAYS.test(text) || onCalendar(text));
      return fits ? null : "Vul een jaar, maand of dag in: 2024, 2024-09 of 2024-09-26.";
    }
    if (field.soort === "web" && !ADDRESS.test(text)) return "Vul het hele adres in, met https:// ervoor.";
    const private_ = forbidden.find(([pattern, , everywhere]) => (everywhere || field.soort !== "web") && pattern.test(text));
    return private_ ? private_[1] : faultOfText(field, text);
  }

  Object.assign(window.tbInzenden, {
    clean,
    number,
    faultOfValue,
    forbid: (rules) => {
      forbidden = rules.map(([pattern, message, everywhere]) => [new RegExp(pattern, "i"), message, everywhere]);
    },
  });
})();
