/* The pack of a plan, for paper: sheets for learners, to copy; a cover with the running order; then the keys. */
(() => {
  "use strict";

  const { make, fill } = window.sqParts;
  const { told, showIn } = window.sqAddress;
  const find = window.finder();

  /* The sheets of a story come as a script, because a page that was opened from a folder may not fetch. */
  /** @param {string} id @returns {Promise<Sheets | undefined>} */
  const sheets = (id) =>
    new Promise((done) => {
      const known = () => (Object.hasOwn(window.sqPack ?? {}, id) ? window.sqPack?.[id] : undefined);
      if (known()) return done(known());
      const script = make("script", { src: `../../assets/scenario-quiz/packs/${id}.js` });
      const ready = () => done(known());
      script.addEventListener("load", ready);
      script.addEventListener("error", ready);
      document.head.append(script);
    });

  /** @param {PlanOnPaper} plan @param {Texts} texts */
  const cover = ({ stories, lines, links, kinds }, texts) => {
    const child = find(".tr-real-child").cloneNode(true);
    const times = stories.map(({ title, minutes }) => `${title} · ${fill(texts.about, { n: minutes })}`);
    const whole = 5 + stories.reduce((sum, { minutes }) => sum + minutes, 0);
    return make(
      "article",
      { class: "tr-sheet" },
      make("h2", {}, texts.order_title),
      ...(kinds.includes("facilitator") ? [make("p", {}, make("b", {}, texts.keys_follow))] : []),
      child,
      make("ol", {}, ...[texts.rules_time, ...times].map((line) => make("li", {}, line))),
      ...[fill(texts.whole, { n: whole }), ...lines].map((line) => make("p", {}, line)),
      ...links.flatMap(({ label, address, code }) => [
        make("p", { class: "tr-address" }, make("b", {}, label + ":"), " " + told(address, texts.here_only)),
        ...code.map((one) => one.cloneNode(true)),
      ]),
    );
  };

  /* What sheets cannot know before: which version they are of, for sheets part company, and where this site stands. */
  const finish = (/** @type {Element} */ pack, /** @type {Texts} */ texts) => {
    const version = document.querySelector("[data-printed-version]")?.textContent ?? "";
    for (const sheet of pack.querySelectorAll(".tr-sheet")) sheet.append(make("p", { class: "printed" }, version));
    showIn(pack, texts.here_only);
  };

  /* Lays a pack out, and says whether it is still wanted: sheets take a moment to come. */
  window.sqPlanSheets = async (pack, plan, texts) => {
    const loaded = await Promise.all(plan.stories.map(({ id }) => sheets(id)));
    if (!plan.isCurrent()) return false;
    pack.replaceChildren();
    const lay = (/** @type {keyof Sheets} */ kind) => {
      if (plan.kinds.includes(kind)) for (const one of loaded) if (one) pack.insertAdjacentHTML("beforeend", one[kind]);
    };
    lay("learner");
    const front = cover(plan, texts);
    const lost = plan.stories.filter((_, n) => !loaded[n]);
    for (const { title } of lost) front.append(make("p", {}, make("b", {}, fill(texts.pack_missing, { title }))));
    pack.append(front);
    lay("facilitator");
    finish(pack, texts);
    await Promise.all([...pack.querySelectorAll("img")].map((one) => one.decode().catch(() => {})));
    return plan.isCurrent();
  };
})();
