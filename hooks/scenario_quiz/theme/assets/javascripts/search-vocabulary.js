// What the search knows of words: which say nothing, what their forms share, and which word was meant where no page has
// the typed one.
(() => {
  "use strict";

  // A site may be without words of its own for the search: then it finds what stands there.
  const none = { small: "", kept: "", danger: { place: "", by: "", said: "" }, same: [], written: [] };
  /** @type {SearchWords} */
  const own = { ...none, ...window.searchWords };
  const ENDING = /(?:ation|itie|ity|ie|ied|ing|ed|er|al|ate|ly|e|y)$/; // without an s

  /** @returns {string[]} */
  const words = (/** @type {string} */ text) =>
    text
      .toLowerCase()
      .replace(/<[^>]*>/g, " ")
      .match(/[\p{L}\p{N}]+/gu) || [];
  const ignored = new Set(words(own.small));
  // No word of these is a slip: each is a word in its own right, whatever stands on the pages.
  const kept = new Set(words([own.small, own.kept, own.danger.said, ...own.same].join(" ")));

  // A place of the site, as terms and words for the search name it: a page, and what follows a # on it.
  const placeOf = (/** @type {string} */ location) => location.replace(/\/?(?:index\.html)?(?=#|$)/, "");

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

  // Letters that are taken for each other: by ear, or by a finger beside the key.
  const EAR = ["aeiouy", "csz", "ckq", "gj", "mn", "dt", "fv", "bp"];
  const KEYS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
  /** @param {string} a @param {string} b */
  const mistaken = (a, b) =>
    EAR.some((sound) => sound.includes(a) && sound.includes(b)) ||
    KEYS.some((row) => row.includes(a) && Math.abs(row.indexOf(a) - row.indexOf(b)) === 1 && row.includes(b));

  // How many slips lead from one word to another. Neighbours that changed places are one; a letter for one that is
  // seldom taken for it is two, because so do words differ that are both words.
  /** @param {string} a @param {string} b */
  function slips(a, b) {
    /** @type {number[]} */
    let before = [];
    let last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        const other = a[i - 1] === b[j - 1] ? 0 : mistaken(a[i - 1], b[j - 1]) ? 1 : 2;
        row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + other);
        if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      [before, last] = [last, row];
    }
    return last[b.length];
  }

  const sorted = (/** @type {string} */ word) => [...word].sort().join("");
  // A letter that stands twice, or once where it should stand twice, is the slip of most: it counts as half a one.
  const single = (/** @type {string} */ word) => word.replace(/(.)\1/g, "$1");
  /** @param {string} a @param {string} b */
  const distance = (a, b) => Math.min(slips(a, b), slips(single(a), single(b)) + 0.5);

  // What the entries of the index hold: their words, the terms that are for the search alone, and their names.
  class Vocabulary {
    /** @type {Map<string, number>} A word, to the number of entries that have it. */
    count = new Map();
    /** @type {Map<string, number>} A word of texts or terms, to the number of entries that it leads to. */
    known = new Map();
    /** @type {Map<string, string>} A word among the terms, to the words that stand beside it. */
    beside = new Map();
    /** @type {Map<string, { exact: Set<string>, names: Set<string>, terms: Set<string> }>} By location. */
    called = new Map();

    /** @param {SearchEntry[]} entries @param {string} practice */
    constructor(entries, practice) {
      this.size = entries.length;
      const add = (/** @type {Map<string, number>} */ to, /** @type {string} */ text) => {
        for (const word of new Set(words(text))) to.set(word, (to.get(word) || 0) + 1);
      };
      for (const { location, title, text, tags = [] } of entries) {
        add(this.count, `${title} ${text}`);
        add(this.known, `${title} ${text} ${tags.join(" ")}`);
        const near = ` ${words(`${title} ${tags.join(" ")}`).join(" ")} `;
        for (const word of words(tags.join(" "))) this.beside.set(word, (this.beside.get(word) || "") + near);
        const name = title.replace(practice, "");
        const both = [name, name.replace(/\s*[,:(].*/, "")];
        const exact = new Set([...both, ...tags].map((one) => words(one).join(" ")));
        this.called.set(location, { exact, names: new Set(both.map(gist)), terms: new Set(tags.map(gist)) });
      }
      // What has a meaning of its own is meant as often as what two entries have.
      for (const word of kept) this.known.set(word, Math.max(2, this.known.get(word) || 0));
      this.sorted = [...this.count.keys(), ...kept].sort();
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
      if (word.length < 4 || /\d/.test(word) || isKnown || kept.has(word) || kept.has(root)) return word;
      const beside = this.beside.get(word) || this.beside.get(root) || this.beside.get(`${word}s`);
      const far = word.length < 9 ? 1 : 2;
      let [best, least] = [word, far + 0.5];
      for (const [known, count] of this.known) {
        if (known.length < 4 || count < 2 || Math.abs(known.length - word.length) > far) continue;
        if (known[0] !== word[0] && known[1] !== word[1]) continue;
        // Of four letters, two that changed places are all that can be told from another word.
        if (word.length < 5 && sorted(known) !== sorted(word)) continue;
        // A term in its own right is no misspelling of this one.
        if (beside && !beside.includes(` ${known} `)) continue;
        const off = distance(word, known);
        const worse = off + Number(known[0] !== word[0]) / 2 - Math.min(count, 99) / 1000;
        if (off <= far && worse < least) [best, least] = [known, worse];
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

  window.searchLanguage = { own, words, ignored, stem, gist, placeOf, Vocabulary };
})();
