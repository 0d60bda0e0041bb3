// What the search shows beside Material's list: names that a screen reader says, the group of stories, what was mended,
// and help where nothing was found.
(() => {
  "use strict";

  const find = window.finder();
  const search = find("[data-md-component=search]");
  const field = find("input[data-md-component=search-query]", search);
  const count = find(".md-search-result__meta", search);
  const list = find(".md-search-result__list", search);
  const help = find(".search-help", search);
  const mended = find(".search-mended", search);
  const { stories, more, none } = find(".md-search__inner", search).dataset;
  const practice = (window.searchSays || { practice: "" }).practice;
  let names = 0;

  // The heading is a link's name, and what stands below it describes it. They are no headings of the page.
  /** @param {HTMLElement} link */
  function name(link) {
    const [heading, ...rest] = link.querySelectorAll("h1, h2, article > :not(h1, h2, .md-search-result__icon)");
    for (const part of [heading, ...rest]) part.id ||= `search-part-${(names += 1)}`;
    heading.setAttribute("role", "presentation");
    link.setAttribute("aria-labelledby", heading.id);
    if (rest.length) link.setAttribute("aria-describedby", rest.map(({ id }) => id).join(" "));
  }

  // A page that was found for one of its sections opens there: Enter, which opens the best, and the first link agree.
  /** @param {Element} item */
  function aim(item) {
    const [page, section] = item.querySelectorAll(":scope > a");
    const score = (/** @type {Element} */ link) => Number(find("[data-md-score]", link).dataset.mdScore);
    if (section && score(section) > score(page)) page.setAttribute("href", section.getAttribute("href") || "");
  }

  // Whether an item of the list is a story: its title says so.
  const isStory = (/** @type {Element} */ item) =>
    Boolean(practice) && find("h1", item).textContent.startsWith(practice);

  // A line above the stories, and one above the pages that follow them.
  function group() {
    let before = false;
    for (const item of list.querySelectorAll(":scope > .md-search-result__item")) {
      const now = isStory(item);
      const labelled = item.previousElementSibling?.classList.contains("search-group");
      if (now !== before && !labelled) {
        const label = document.createElement("li");
        label.className = "search-group";
        label.textContent = now ? stories : more;
        item.before(label);
      }
      before = now;
    }
  }

  new MutationObserver((changes) => {
    const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
    const items = added.filter((node) => node instanceof Element && node.matches(".md-search-result__item"));
    if (!items.length) return;
    for (const link of list.querySelectorAll("a:not([aria-labelledby])")) name(/** @type {HTMLElement} */ (link));
    for (const item of items) aim(/** @type {Element} */ (item));
    group();
  }).observe(list, { childList: true });

  new MutationObserver(() => {
    help.hidden = !field.value.trim() || count.textContent !== none;
  }).observe(count, { childList: true });

  // Before the list is filled: what was searched for in place of what was typed.
  addEventListener("search:answered", (event) => {
    const slips = /** @type {CustomEvent<[string, string][]>} */ (event).detail;
    const told = mended.dataset.words;
    mended.textContent = slips.map(([typed, said]) => told.replace("{typed}", typed).replace("{said}", said)).join(" ");
    mended.hidden = !slips.length;
  });
})();
