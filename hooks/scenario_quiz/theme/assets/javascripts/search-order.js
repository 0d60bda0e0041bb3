// In which order the worker's answers come: guidance first, and the stories that tell of the same in a group below it.
(() => {
  "use strict";

  const { own, words, gist, placeOf } = window.searchLanguage;
  const FORM = 4; // and better: the typed word itself, or another form of it
  const MEANT = 0.6; // what a word of the same meaning is worth beside the word itself
  const LEAST = 0.15; // of the typed words has what is shown among the first
  const ABOVE = 3; // so much guidance stands above the stories
  const STORIES = 2; // so many are shown
  const NEAR = 0.7; // how much of the best guidance's share a story has at least
  const ENOUGH = 0.5; // of the typed words has each story that is shown among the first

  const isPractice = (/** @type {string} */ location) => /^(?:scenarios|sets)\/[^/#]+\//.test(location);
  const isStory = (/** @type {string} */ location) => /^scenarios\/[^/#]+\//.test(location);

  // How much of what was looked for these entries have, from 0 to 1.
  /** @param {SearchEntry[]} entries @param {SearchPart[]} parts */
  function shareOf(entries, parts) {
    let [has, all] = [0, 0];
    for (const { stands, weight } of parts) {
      const found = [...stands].filter(([word]) => entries.some(({ terms }) => terms[word]));
      const best = Math.max(0, ...found.map(([, worth]) => worth));
      all += weight;
      has += weight * (best >= FORM ? 1 : best ? MEANT : 0);
    }
    return all ? has / all : 1;
  }

  // Weighs an entry anew: Material's score counts each word that stands for a typed one.
  /** @param {SearchEntry} entry @param {SearchPart[]} parts
   *  @param {string} query @param {SearchVocabulary} vocabulary */
  function weigh(entry, parts, query, vocabulary) {
    const isPage = !entry.location.includes("#");
    const met = Object.values(entry.terms);
    const material = 1 + (Number(isPage) + met.filter(Boolean).length / met.length) ** 2;
    const whole = gist(parts.map(({ phrase }) => phrase).join(" "));
    const { exact, names, terms } = vocabulary.called.get(entry.location) || {};
    const phrases = [...(names || []), ...(terms || [])];
    const held = phrases.filter((phrase) => phrase.includes(" ") && ` ${whole} `.includes(` ${phrase} `));
    const longest = Math.max(0, ...held.map((phrase) => phrase.split(" ").length));
    const typed = words(query).join(" ");
    const isNamed = Boolean(isPage && names?.has(whole));
    const isCalled = Boolean(exact?.has(typed));
    const named = (isNamed ? 8 : phrases.includes(whole) ? 2.2 : 1 + longest * 0.3) * (isCalled ? 2 : 1);
    const share = shareOf([entry], parts);
    const score = (entry.score / material) * (0.02 + share ** 3) * (isPage ? 1.6 : 1) * named;
    if (isPractice(entry.location) || share < LEAST) return score;
    // Where danger is told of, the place that says whom to ring comes first; then what is called as it is typed.
    const saves = parts.some(({ isDanger }) => isDanger) && placeOf(entry.location) === own.danger.place;
    return score + (saves ? 3e6 : isNamed || (isCalled && typed.includes(" ")) ? 2e6 : 1e6);
  }

  // Puts the worker's answer into order, in place: Material's bundle shows the same object.
  /** @param {SearchEntry[][]} items @param {string} query
   *  @param {SearchPart[]} parts @param {SearchVocabulary} vocabulary */
  window.searchOrder = (items, query, parts, vocabulary) => {
    const share = new Map(items.map((entries) => [entries, shareOf(entries, parts)]));
    for (const entries of items) {
      for (const entry of entries) {
        delete entry.tags; // terms for the search alone are not shown
        if (!entry.score) continue; // a page that stands there for its sections
        entry.score = weigh(entry, parts, query, vocabulary);
        entry.terms = Object.fromEntries(
          parts.map(({ typed, stands }) => [typed, [...stands.keys()].some((word) => entry.terms[word])]),
        );
      }
      entries.sort((one, other) => other.score - one.score);
    }
    items.sort((one, other) => other[0].score - one[0].score);
    const whole = gist(query);
    const isTitle = (/** @type {SearchEntry[]} */ [{ location }]) =>
      whole.includes(" ") && vocabulary.called.get(location)?.names.has(whole);
    const guidance = items.filter(([{ location }]) => !isPractice(location));
    const practice = items.filter(([{ location }]) => isPractice(location));
    const most = Math.max(0, ...guidance.slice(0, ABOVE).map((entries) => share.get(entries) || 0));
    const titled = practice.filter(isTitle);
    const stories = practice
      .filter((entries) => isStory(entries[0].location) && !titled.includes(entries))
      .filter((entries) => (share.get(entries) || 0) >= Math.max(ENOUGH, NEAR * most))
      .sort((one, other) => (share.get(other) || 0) - (share.get(one) || 0))
      .slice(0, STORIES);
    const others = practice.filter((entries) => !titled.includes(entries) && !stories.includes(entries));
    const first = guidance.filter((entries) => (share.get(entries) || 0) >= LEAST).slice(0, ABOVE);
    const last = guidance.filter((entries) => !first.includes(entries));
    items.splice(0, items.length, ...titled, ...first, ...stories, ...last, ...others);
  };
})();
