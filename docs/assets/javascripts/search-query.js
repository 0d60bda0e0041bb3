// Between the search box and Material's search: what staff type is put into words that the site uses, and answers are put into
// order by how many of the typed words they have. Material's worker still searches, on a server and from a folder.
(function () {
  'use strict';

  const { typedAs, small, same, written } = window.searchWords;
  const words = text => text.toLowerCase().replace(/<[^>]*>/g, ' ').match(/[\p{L}\p{N}]+/gu) || [];
  const ignored = new Set(words(small));
  const ENDINGS = /(?:ations?|ities|ity|ies|ied|ings?|ed|ers?|als?|ates?|es|s|e|y)$/;
  const alike = new Map(); // a phrase, as its words, to the phrases of the same meaning
  for (const line of same) {
    const phrases = line.split(',').map(phrase => words(phrase).join(' '));
    for (const phrase of phrases) alike.set(phrase, [...alike.get(phrase) || [], ...phrases.filter(other => other !== phrase)]);
  }
  const longest = Math.max(...[...alike.keys()].map(phrase => phrase.split(' ').length));

  // The part of a word that its other forms share.
  function stem(word) {
    if (word.length < 4 || /^\d/.test(word) || /(?:ss|us|is)$/.test(word)) return word;
    const root = word.replace(ENDINGS, '');
    if (root.length < 3) return word.replace(/s$/, '');
    return root.length > 3 && /([^aeiouls])\1$/.test(root) ? root.slice(0, -1) : root;
  }

  // How many edits lead from one word to another, neighbours that changed places counting as one. More than two is far.
  function distance(a, b) {
    if (Math.abs(a.length - b.length) > 2) return 9;
    let [before, last] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]));
        if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      [before, last] = [last, row];
    }
    return last[b.length];
  }

  // A phrase without small words and endings, for comparing.
  function gist(phrase) {
    const all = words(phrase);
    const telling = all.filter(word => !ignored.has(word));
    return (telling.length ? telling : all).map(stem).join(' ');
  }

  class Vocabulary {
    // From the entries of the index: in how many of them each word stands.
    constructor(entries) {
      this.size = entries.length;
      this.count = new Map();
      this.listed = new Map(); // in terms for the search alone, misspellings included, with the words beside them
      this.phrases = new Map();
      for (const { location, title, text, tags = [] } of entries) {
        for (const word of new Set(words(`${title} ${text}`))) this.count.set(word, (this.count.get(word) || 0) + 1);
        for (const word of words(tags.join(' '))) this.listed.set(word, `${this.listed.get(word) || ''} ${words(`${title} ${tags}`).join(' ')} `);
        this.phrases.set(location, new Set([title, title.replace(/ \(.*| [:].*/, ''), ...tags].map(gist)));
      }
      this.sorted = [...this.count.keys()].sort();
    }

    begins(start) {
      let [low, high] = [0, this.sorted.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.sorted[middle] < start) low = middle + 1;
        else high = middle;
      }
      return (this.sorted[low] || '').startsWith(start);
    }

    // The word of the site that a mistyped one was meant to be, or nothing.
    meant(word) {
      const root = stem(word);
      if (word.length < 5 || /\d/.test(word) || this.begins(word) || (this.begins(root) && root.length > 3)) return '';
      const far = word.length < 9 ? 1 : 2;
      const beside = this.listed.get(word) || this.listed.get(root) || this.listed.get(`${word}s`);
      let [best, least] = ['', far + 1];
      for (const [known, count] of this.count) {
        if (known.length < 4 || count < 2 || Math.abs(known.length - word.length) > far) continue;
        if (known[0] !== word[0] && known[1] !== word[1]) continue;
        if (beside && !beside.includes(` ${known} `)) continue; // no misspelling, but a word that no page has
        const edits = distance(word, known) + (known[0] !== word[0]) * 0.5 - Math.min(count, 99) / 1000;
        if (edits < least) [best, least] = [known, edits];
      }
      return best;
    }

    // What a word tells: much where it is rare.
    weight(word) {
      const root = stem(word);
      let found = 0;
      for (const [known, count] of this.count) if (known.startsWith(root)) found += count;
      return found ? Math.log(1 + this.size / found) : this.listed.has(word) ? Math.log(1 + this.size) : 0;
    }
  }

  // What is looked for: a part for each word or known phrase, with the words that stand for it and how well each does.
  function parts(query, vocabulary) {
    let text = query.toLowerCase().replace(/[’‘]/g, "'");
    for (const [pattern, instead] of written) text = text.replace(pattern, instead);
    let typed = words(text);
    const told = typed.filter((word, at) => !ignored.has(word) && (word.length > 1 || /\d/.test(word)));
    const phrased = typed;
    const found = [];
    for (let at = 0; at < phrased.length;) {
      let size = Math.min(longest, phrased.length - at);
      const fixed = phrased.slice(at, at + size).map(word => vocabulary.meant(word) || word);
      while (size > 1 && !alike.has(fixed.slice(0, size).join(' '))) size -= 1;
      const own = phrased.slice(at, at + size);
      const phrase = fixed.slice(0, size).join(' ');
      at += size;
      if (size === 1 && told.length && !told.includes(own[0])) continue;
      const known = new Map();
      const add = (word, worth) => known.set(word, Math.max(worth, known.get(word) || 0));
      own.forEach((word, i) => {
        if (size > 1 && ignored.has(word)) return;
        add(word, 10);
        if (fixed[i] !== word) add(fixed[i], 10);
        add(stem(fixed[i]), 4);
      });
      const others = [...alike.get(phrase) || [], ...size === 1 ? alike.get(stem(phrase)) || [] : []];
      for (const other of others) {
        for (const word of other.split(' ')) if (!ignored.has(word)) add(word, other.includes(' ') ? 1 : 3);
      }
      found.push({ own: own.join(' '), fixed: phrase, known, weight: Math.max(...fixed.slice(0, size).map(word => vocabulary.weight(word))) });
    }
    return found;
  }

  const asked = part => [...part.known].map(([word, worth]) => `${word}*^${worth}`).join(' ');

  // How much of what was looked for an entry has, from 0 to 1.
  function share(entry, looked) {
    let [got, all] = [0, 0];
    for (const { known, weight } of looked) {
      const best = Math.max(0, ...[...known].filter(([word]) => entry.terms[word]).map(([, worth]) => worth));
      all += weight;
      got += weight * (best >= 4 ? 1 : best ? 0.6 : 0);
    }
    return all ? got / all : 1;
  }

  function ordered(items, looked, phrases) {
    const whole = looked.map(({ fixed }) => gist(fixed)).join(' ');
    for (const entries of items) {
      for (const entry of entries) {
        delete entry.tags;
        const had = Object.values(entry.terms);
        if (!entry.score) continue;
        // Material's own weight for pages and for the share of words, taken out again.
        const own = +!entry.location.includes('#') + had.filter(Boolean).length / had.length;
        const part = share(entry, looked);
        entry.score = entry.score / (1 + own ** 2) * (0.02 + part ** 3) * (entry.location.includes('#') ? 1 : 1.6)
          * (phrases.get(entry.location).has(whole) ? 2 : 1) * (gist(entry.title) === whole && !entry.location.includes('#') ? 4 : 1);
        entry.terms = Object.fromEntries(looked.map(({ own, known }) => [own, [...known.keys()].some(word => entry.terms[word])]));
      }
      entries.sort((one, other) => other.score - one.score);
    }
    return items.sort((one, other) => other[0].score - one[0].score);
  }

  window.Worker = class extends window.Worker {
    constructor(address) {
      super(address);
      this.addEventListener('message', ({ data }) => {
        if (data.type === 3 && this.looked) ordered(data.data.items, this.looked, this.vocabulary.phrases);
      });
    }

    postMessage(message) {
      if (message.type === 0) {
        for (const entry of message.data.docs) {
          const [text, typed] = [entry.text.split(`<p>${typedAs}`)[0], entry.text.match(new RegExp(`<p>${typedAs}(.*?)\\.</p>`))];
          if (!typed) continue;
          entry.tags = typed[1].split(', ');
          entry.text = text + entry.text.slice(typed.index + typed[0].length);
        }
        this.vocabulary = new Vocabulary(message.data.docs);
      } else if (message.type === 2) {
        this.looked = parts(message.data, this.vocabulary);
        message = { ...message, data: this.looked.map(asked).join(' ') };
      }
      super.postMessage(message);
    }
  };
})();
