// Between the search box and Material's worker, on a server and from a folder alike. What staff type goes to the worker
// in words that the site uses; the answers come back in order of how many of the typed words they have.
(() => {
  "use strict";

  // A site may be without words of its own for the search: then it finds what stands there.
  const { small, same, written } = window.searchWords || { small: "", same: [], written: [] };
  const { typedAs, practice } = window.searchSays || { typedAs: "", practice: "" };
  // How well a word stands for a typed one: itself, its other forms, a word or a phrase of the same meaning.
  const EXACT = 10;
  const FORM = 4;
  const MEANING = 3;
  const PHRASE = 1;
  const ENDING = /(?:ation|itie|ity|ie|ied|ing|ed|er|al|ate|e|y)$/; // without an s

  /** @returns {string[]} */
  const words = (/** @type {string} */ text) =>
    text
      .toLowerCase()
      .replace(/<[^>]*>/g, " ")
      .match(/[\p{L}\p{N}]+/gu) || [];
  const ignored = new Set(words(small));
  /** @type {Map<string, string[]>} A phrase, to the phrases of the same meaning. */
  const alike = new Map();
  for (const line of same) {
    const phrases = line.split(",").map((phrase) => words(phrase).join(" "));
    for (const phrase of phrases) {
      alike.set(phrase, [...(alike.get(phrase) || []), ...phrases.filter((other) => other !== phrase)]);
    }
  }
  const most = Math.max(1, ...[...alike.keys()].map((phrase) => phrase.split(" ").length));

  // The part of a word that its other forms share.
  /** @param {string} word */
  function stem(word) {
    if (word.length < 4 || /^\d/.test(word) || /(?:ss|us|is)$/.test(word)) return word;
    const one = word.replace(/s$/, "");
    const root = one.replace(ENDING, "");
    if (root.length < (/(?:ing|ed)$/.test(one) ? 3 : 4)) return one.replace(/ie$/, "");
    return root.length > 3 && /([^aeiouls])\1$/.test(root) ? root.slice(0, -1) : root;
  }

  // A phrase without small words and endings, for comparing.
  /** @param {string} phrase */
  function gist(phrase) {
    const all = words(phrase);
    const telling = all.filter((word) => !ignored.has(word));
    return (telling.length ? telling : all).map(stem).join(" ");
  }

  // How many edits lead from one word to another. Neighbours that changed places are one.
  /** @param {string} a @param {string} b */
  function distance(a, b) {
    /** @type {number[]} */
    let before = [];
    let last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + Number(a[i - 1] !== b[j - 1]));
        if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      [before, last] = [last, row];
    }
    return last[b.length];
  }

  // What the entries of the index hold: their words, the terms that are for the search alone, and their names.
  class Vocabulary {
    /** @type {Map<string, number>} A word, to the number of entries that have it. */
    count = new Map();
    /** @type {Map<string, string>} A word among the terms, to the words that stand beside it. */
    beside = new Map();
    /** @type {Map<string, Set<string>>} An entry, to its title, whole and up to the first stop. */
    names = new Map();
    /** @type {Map<string, Set<string>>} An entry, to its terms. */
    terms = new Map();

    /** @param {SearchEntry[]} entries */
    constructor(entries) {
      this.size = entries.length;
      for (const { location, title, text, tags = [] } of entries) {
        for (const word of new Set(words(`${title} ${text}`))) this.count.set(word, (this.count.get(word) || 0) + 1);
        const near = ` ${words(`${title} ${tags.join(" ")}`).join(" ")} `;
        for (const word of words(tags.join(" "))) this.beside.set(word, (this.beside.get(word) || "") + near);
        const name = title.replace(practice, "");
        this.names.set(location, new Set([name, name.replace(/\s*[,:(].*/, "")].map(gist)));
        this.terms.set(location, new Set(tags.map(gist)));
      }
      this.sorted = [...this.count.keys()].sort();
    }

    // Whether any word begins so.
    /** @param {string} start */
    begins(start) {
      let [low, high] = [0, this.sorted.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.sorted[middle] < start) low = middle + 1;
        else high = middle;
      }
      return (this.sorted[low] || "").startsWith(start);
    }

    // The word that was meant, where no page has the typed one: the nearest that several entries have.
    /** @param {string} word */
    meant(word) {
      const root = stem(word);
      const isKnown = this.begins(word) || (root.length > 3 && this.begins(root));
      if (word.length < 5 || /\d/.test(word) || isKnown) return word;
      const beside = this.beside.get(word) || this.beside.get(root) || this.beside.get(`${word}s`);
      const far = word.length < 9 ? 1 : 2;
      let [best, least] = [word, far + 1];
      for (const [known, count] of this.count) {
        if (known.length < 4 || count < 2 || Math.abs(known.length - word.length) > far) continue;
        if (known[0] !== word[0] && known[1] !== word[1]) continue;
        // A term in its own right is no misspelling of this one.
        if (beside && !beside.includes(` ${known} `)) continue;
        const edits = distance(word, known) + Number(known[0] !== word[0]) / 2 - Math.min(count, 99) / 1000;
        if (edits < least) [best, least] = [known, edits];
      }
      return best;
    }

    // What a word tells: much where few entries have it.
    /** @param {string} word */
    weight(word) {
      const root = stem(word);
      const found = [...this.count].reduce((sum, [known, count]) => sum + (known.startsWith(root) ? count : 0), 0);
      return found || this.beside.has(word) ? Math.log(1 + this.size / Math.max(found, 1)) : 0;
    }
  }

  /** @typedef {{ typed: string, phrase: string, stands: Map<string, number>, weight: number }} Part */

  // What is looked for: a part for each telling word or known phrase, with the words that stand for it and how well.
  /** @param {string} query @param {Vocabulary} vocabulary */
  function partsOf(query, vocabulary) {
    let text = query.toLowerCase().replace(/[’‘]/g, "'");
    for (const [pattern, instead] of written) text = text.replace(pattern, instead);
    const typed = words(text);
    const meant = typed.map((word) => vocabulary.meant(word));
    const tells = (/** @type {string} */ word) => !ignored.has(word) && (word.length > 1 || /\d/.test(word));
    const telling = typed.some(tells);
    const parts = [];
    for (let at = 0, size; at < typed.length; at += size) {
      for (size = Math.min(most, typed.length - at); size > 1; size -= 1) {
        if (alike.has(meant.slice(at, at + size).join(" "))) break;
      }
      if (size === 1 && telling && !tells(typed[at])) continue;
      parts.push(part(typed.slice(at, at + size), meant.slice(at, at + size), vocabulary));
    }
    return parts;
  }

  /** @param {string[]} typed @param {string[]} meant @param {Vocabulary} vocabulary @returns {Part} */
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
    return {
      typed: typed.join(" "),
      phrase,
      stands,
      weight: Math.max(...meant.map((word) => vocabulary.weight(word))),
    };
  }

  // A part in the worker's own language.
  /** @param {Part} part */
  const asked = ({ stands }) => [...stands].map(([word, worth]) => `${word}*^${worth}`).join(" ");

  // How much of what was looked for an entry has, from 0 to 1.
  /** @param {SearchEntry} entry @param {Part[]} parts */
  function shareOf(entry, parts) {
    let [has, all] = [0, 0];
    for (const { stands, weight } of parts) {
      const best = Math.max(0, ...[...stands].map(([word, worth]) => (entry.terms[word] ? worth : 0)));
      all += weight;
      has += weight * (best >= FORM ? 1 : best ? 0.6 : 0);
    }
    return all ? has / all : 1;
  }

  // Weighs an entry anew. Practice that has all the words stands below guidance on some of them, and above the rest.
  /** @param {SearchEntry} entry @param {Part[]} parts @param {string} whole @param {Vocabulary} vocabulary */
  function weigh(entry, parts, whole, vocabulary) {
    const isPage = !entry.location.includes("#");
    const isPractice = /^(?:scenarios|sets)\//.test(entry.location);
    const met = Object.values(entry.terms);
    // Material's score counts each word that stands for a typed one.
    const material = 1 + (Number(isPage) + met.filter(Boolean).length / met.length) ** 2;
    const names = [...(vocabulary.names.get(entry.location) || [])];
    const phrases = [...names, ...(vocabulary.terms.get(entry.location) || [])];
    const named = names.includes(whole);
    const held = phrases.filter((phrase) => phrase.includes(" ") && ` ${whole} `.includes(` ${phrase} `));
    const longest = Math.max(0, ...held.map((phrase) => phrase.split(" ").length));
    const exact = named && isPage ? 8 : phrases.includes(whole) ? 2.2 : 1 + longest * 0.3;
    const share = shareOf(entry, parts);
    const score = (entry.score / material) * (0.02 + share ** 3) * (isPage ? 1.6 : 1) * exact;
    if (isPractice ? named && isPage : share >= 0.15) return score + 2e6;
    return isPractice && share > 0.9 ? score + 1e6 : score;
  }

  // Puts the worker's answer into order, in place: Material's bundle shows the same object.
  /** @param {SearchEntry[][]} items @param {Part[]} parts @param {Vocabulary} vocabulary */
  function order(items, parts, vocabulary) {
    const whole = gist(parts.map(({ phrase }) => phrase).join(" "));
    for (const entries of items) {
      for (const entry of entries) {
        delete entry.tags; // terms for the search alone are not shown
        if (!entry.score) continue; // a page that stands there for its sections
        entry.score = weigh(entry, parts, whole, vocabulary);
        entry.terms = Object.fromEntries(
          parts.map(({ typed, stands }) => [typed, [...stands.keys()].some((word) => entry.terms[word])]),
        );
      }
      entries.sort((one, other) => other.score - one.score);
    }
    items.sort((one, other) => other[0].score - one[0].score);
  }

  // Terms for the search alone get a field of their own. Those of guidance come as data, those of registers end a text.
  /** @param {SearchEntry} entry */
  function setTermsAside(entry) {
    const place = entry.location.replace(/\/?(?:index\.html)?(?=#|$)/, "");
    const found = typedAs ? entry.text.match(new RegExp(`<p>${typedAs}: (.*?)\\.</p>`)) : null;
    if (found) entry.text = entry.text.replace(found[0], "");
    entry.tags = [...(found ? found[1].split(", ") : []), ...((window.searchTerms || {})[place] || [])];
  }

  // What stands between the search box and the worker, which is about to be sent these entries of the index.
  window.searchBetween = (entries) => {
    entries.forEach(setTermsAside);
    const vocabulary = new Vocabulary(entries);
    /** @type {Part[][]} The parts of questions that are not answered yet; answers come in their order. */
    const open = [];
    return {
      sent(question) {
        if (question.type !== 2) return question;
        const parts = partsOf(question.data, vocabulary);
        open.push(parts);
        return { ...question, data: parts.map(asked).join(" ") };
      },
      received(answer) {
        if (answer.type === 3) order(answer.data.items, open.shift() || [], vocabulary);
      },
    };
  };
})();
