// Between the search box and Material's worker, on a server and from a folder alike. What staff type goes to the worker
// in words that the site uses; the answers come back in order of how many of the typed words they have.
(() => {
  "use strict";

  const { own, words, ignored, stem, placeOf, Vocabulary } = window.searchLanguage;
  const { typedAs, practice } = window.searchSays || { typedAs: "", practice: "" };
  // How well a word stands for a typed one: itself, its other forms, a word or a phrase of the same meaning.
  const EXACT = 10;
  const FORM = 4;
  const MEANING = 3;
  const PHRASE = 1;
  // What a word weighs at least that no page has, and that has the meaning of another, or tells of danger.
  const BY_MEANING = 3;
  const DANGER = 5;

  /** @type {Map<string, string[]>} A phrase, to the phrases of the same meaning. */
  const alike = new Map();
  for (const line of own.same) {
    const phrases = line.split(",").map((phrase) => words(phrase).join(" "));
    for (const phrase of phrases) {
      alike.set(phrase, [...(alike.get(phrase) || []), ...phrases.filter((other) => other !== phrase)]);
    }
  }
  const dangers = own.danger.said.split(",").map((phrase) => words(phrase).join(" "));
  const dangerous = new Set(dangers);
  const most = Math.max(1, ...[...alike.keys(), ...dangers].map((phrase) => phrase.split(" ").length));

  // What is looked for: a part for each telling word or known phrase, with the words that stand for it and how well.
  /** @param {string} query @param {SearchVocabulary} vocabulary */
  function partsOf(query, vocabulary) {
    let text = query.toLowerCase().replace(/[’‘]/g, "'");
    for (const [pattern, instead] of own.written) text = text.replace(pattern, instead);
    const typed = words(text);
    const meant = typed.map((word) => vocabulary.meant(word));
    const tells = (/** @type {string} */ word) => !ignored.has(word) && (word.length > 1 || /\d/.test(word));
    const telling = typed.some(tells);
    /** @type {SearchPart[]} */
    const parts = [];
    for (let at = 0, size; at < typed.length; at += size) {
      for (size = Math.min(most, typed.length - at); size > 1; size -= 1) {
        const phrase = meant.slice(at, at + size).join(" ");
        if (alike.has(phrase) || dangerous.has(phrase)) break;
      }
      const isDanger = dangerous.has(meant.slice(at, at + size).join(" "));
      if (size === 1 && telling && !tells(typed[at]) && !isDanger) continue;
      parts.push(part(typed.slice(at, at + size), meant.slice(at, at + size), vocabulary));
    }
    return parts;
  }

  /** @param {string[]} typed @param {string[]} meant @param {SearchVocabulary} vocabulary @returns {SearchPart} */
  function part(typed, meant, vocabulary) {
    /** @type {Map<string, number>} */
    const stands = new Map();
    const add = (/** @type {string} */ word, /** @type {number} */ worth) =>
      stands.set(word, Math.max(worth, stands.get(word) || 0));
    const phrase = meant.join(" ");
    for (const word of typed.length > 1 ? meant.filter((one) => !ignored.has(one)) : [...typed, ...meant]) {
      add(word, EXACT);
      add(stem(word), FORM);
    }
    for (const other of [...(alike.get(phrase) || []), ...(alike.get(stem(phrase)) || [])]) {
      for (const word of other.split(" ")) if (!ignored.has(word)) add(word, other.includes(" ") ? PHRASE : MEANING);
    }
    let weight = Math.max(...meant.map((word) => vocabulary.weight(word)));
    if (stands.size > 2) weight ||= BY_MEANING;
    const isDanger = dangerous.has(phrase) || dangerous.has(stem(phrase));
    if (isDanger) {
      for (const word of words(own.danger.by)) add(word, FORM);
      weight = Math.max(weight, DANGER);
    }
    return { typed: typed.join(" "), phrase, stands, weight, isDanger };
  }

  // A part in the worker's own language.
  /** @param {SearchPart} part */
  const asked = ({ stands }) => [...stands].map(([word, worth]) => `${word}*^${worth}`).join(" ");

  // Terms for the search alone get a field of their own. Those of pages come as data, those of registers end a text.
  /** @param {SearchEntry} entry */
  function setTermsAside(entry) {
    const place = placeOf(entry.location);
    const found = typedAs ? entry.text.match(new RegExp(`<p>${typedAs}: (.*?)\\.</p>`)) : null;
    if (found) entry.text = entry.text.replace(found[0], "");
    entry.tags = [...(found ? found[1].split(", ") : []), ...((window.searchTerms || {})[place] || [])];
  }

  // What stands between the search box and the worker, which is about to be sent these entries of the index.
  window.searchBetween = (entries) => {
    entries.forEach(setTermsAside);
    const vocabulary = new Vocabulary(entries, practice);
    /** @type {{ query: string, parts: SearchPart[] }[]} Questions without an answer yet: answers come in order. */
    const open = [];
    return {
      sent(question) {
        if (question.type !== 2) return question;
        const parts = partsOf(question.data, vocabulary);
        open.push({ query: question.data, parts });
        return { ...question, data: parts.map(asked).join(" ") };
      },
      received(answer) {
        if (answer.type !== 3) return null;
        const { query, parts } = open.shift() || { query: "", parts: [] };
        window.searchOrder(answer.data.items, query, parts, vocabulary);
        return parts.filter(({ typed, phrase }) => typed !== phrase).map(({ typed, phrase }) => [typed, phrase]);
      },
    };
  };
})();
