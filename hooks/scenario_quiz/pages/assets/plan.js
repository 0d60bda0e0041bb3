/* Plans a session. The plan stands in the fragment of the address and nowhere else: nothing is stored, nothing is sent.
   What a link names and this site no longer has is explained, and the rest of the plan is kept. */
(() => {
  "use strict";

  const { make, fill } = window.sqParts;
  const { hereOnly, told } = window.sqAddress;
  const root = document.querySelector("[data-plan]");
  const known = window.sqPlan;
  if (!root || !known) return;
  const texts = JSON.parse(root.dataset.words);
  const part = (name) => root.querySelector(`[data-${name}]`);
  const own = (list, id) => (Object.hasOwn(list, id) ? list[id] : undefined);
  const form = root.querySelector("form");
  const link = root.querySelector("#plan-link");
  const pack = part("pack");
  const status = part("status");
  let plan = [];

  const button = (word, name, act) => {
    const made = make("button", { type: "button", class: "sq-button", "aria-label": name }, word);
    made.addEventListener("click", act);
    return made;
  };
  const titleOf = (id) => known.stories[id].title;
  const roleOf = (id) => [...form.elements.namedItem("audience").options].find((one) => one.value === id).text;

  /* What a link says: the ids to plan with, and what there is to explain. */
  function read(fragment) {
    const wanted = new URLSearchParams(fragment);
    const ids = (wanted.get("stories") ?? "").split(".").filter(Boolean).slice(0, 100);
    const found = [];
    const notes = [];
    const take = (id) =>
      found.includes(id) ? notes.push([fill(texts.twice, { title: titleOf(id) })]) : found.push(id);
    for (const id of ids) {
      const shown = id.slice(0, 60);
      const now = own(known.renamed, id);
      const gone = own(known.gone, id);
      if (own(known.stories, id)) take(id);
      else if (now) {
        notes.push([fill(texts.renamed, { id: shown, title: titleOf(now) })]);
        take(now);
      } else if (gone) {
        const said = gone.status === "withdrawn" ? texts.withdrawn : texts.retired;
        notes.push([fill(said, { id: shown, on: gone.on, why: gone.why }), gone.instead]);
      } else notes.push([fill(texts.unknown, { id: shown })]);
    }
    const count = wanted.get("n");
    if (count !== null && Number(count) !== ids.length)
      notes.push([fill(texts.cut, { n: count.slice(0, 4), found: ids.length })]);
    return { found, notes };
  }

  const fragmentOf = (ids) => (ids.length ? `n=${ids.length}&stories=${ids.join(".")}` : "");
  const addressOf = (fragment) => {
    const here = known.site ? known.site + "trainers/plan/index.html" : location.href.split("#")[0];
    return here + (fragment ? "#" + fragment : "");
  };

  const say = (text) => (status.textContent = text);
  const change = (text) => {
    history.replaceState(null, "", fragmentOf(plan) ? "#" + fragmentOf(plan) : location.pathname + location.search);
    draw();
    say(text);
  };
  const add = (id) => {
    if (plan.includes(id)) return;
    plan.push(id);
    change(fill(texts.added, { title: titleOf(id), n: plan.length }));
  };
  const move = (id, by) => {
    const from = plan.indexOf(id);
    const to = from + by;
    if (to < 0 || to >= plan.length) return say(by < 0 ? texts.first : texts.last);
    plan.splice(from, 1);
    plan.splice(to, 0, id);
    change(fill(texts.moved, { title: titleOf(id), n: to + 1, count: plan.length }));
  };
  const remove = (id) => {
    const at = plan.indexOf(id);
    plan.splice(at, 1);
    change(fill(texts.removed, { title: titleOf(id) }));
    const next = part("chosen").children[Math.min(at, plan.length - 1)];
    (next?.querySelector("[data-does=remove]") ?? form.elements.namedItem("audience")).focus();
  };

  const row = (id) => {
    const story = known.stories[id];
    const does = (name, word, act) => {
      const made = button(word, `${word}: ${story.title}`, () => {
        act();
        part("chosen").querySelector(`[data-id="${id}"] [data-does=${name}]`)?.focus();
      });
      made.dataset.does = name;
      return made;
    };
    return make(
      "li",
      { "data-id": id },
      make("b", {}, story.title),
      " · " + fill(texts.about, { n: story.minutes }) + (story.noted ? "" : ". " + texts.no_notes) + " · ",
      make("a", { href: `../${id}/index.html`, "aria-label": `${texts.notes}: ${story.title}` }, texts.notes),
      make(
        "div",
        { class: "tr-moves" },
        does("up", texts.up, () => move(id, -1)),
        does("down", texts.down, () => move(id, 1)),
        does("remove", texts.remove, () => remove(id)),
      ),
    );
  };

  const offer = () => {
    const { audience, idea } = Object.fromEntries(new FormData(form));
    const fits = Object.keys(known.stories).filter((id) => {
      const story = known.stories[id];
      return (
        !plan.includes(id) && (!audience || story.audience.includes(audience)) && (!idea || story.ideas.includes(idea))
      );
    });
    part("offer").replaceChildren(
      ...fits.map((id) => {
        const story = known.stories[id];
        const put = button(texts.add, fill(texts.add_one, { title: story.title }), () => {
          const place = [...part("offer").children].findIndex((one) => one.contains(put));
          add(id);
          const rows = part("offer").children;
          (
            rows[Math.min(place, rows.length - 1)]?.querySelector("button") ?? form.elements.namedItem("audience")
          ).focus();
        });
        const facts = fill(texts.offered, { n: story.minutes, roles: story.audience.map(roleOf).join(", ") });
        return make("li", {}, put, make("p", {}, make("b", {}, story.title), make("br", {}), facts));
      }),
    );
    part("found").textContent = fill(texts.found, { n: fits.length });
  };

  function draw() {
    part("chosen").replaceChildren(...plan.map(row));
    part("empty").hidden = plan.length > 0;
    part("share").hidden = !plan.length;
    const minutes = plan.reduce((sum, id) => sum + known.stories[id].minutes, 0);
    const total = plan.length === 1 ? texts.total_one : texts.total;
    part("total").textContent = plan.length ? fill(total, { count: plan.length, n: minutes }) : "";
    const met = new Set(plan.flatMap((id) => known.stories[id].ideas));
    const names = (wanted) =>
      Object.keys(known.ideas)
        .filter((id) => met.has(id) === wanted)
        .map((id) => known.ideas[id])
        .join("; ");
    part("covered").textContent = plan.length ? fill(texts.covered, { list: names(true) }) : "";
    const missing = names(false);
    part("missing").textContent = !plan.length
      ? ""
      : missing
        ? fill(texts.missing, { list: missing })
        : texts.missing_none;
    link.value = addressOf(fragmentOf(plan));
    drawCode();
    pack.replaceChildren();
    offer();
  }

  /* A code of an address on this device alone would help nobody, so a page from a folder has none. */
  function drawCode() {
    const reached = plan.length && link.value.startsWith("http");
    const code = reached && window.sqPlanCode(link.value, texts.code);
    part("here-only").hidden = !hereOnly(link.value);
    part("code").replaceChildren(...(code ? [code, save(code)] : reached ? [texts.code_too_long] : []));
  }
  const save = (code) => {
    const copy = code.cloneNode(true);
    copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    const address = "data:image/svg+xml," + encodeURIComponent(copy.outerHTML);
    const note = hereOnly(link.value) ? [make("p", {}, texts.here_only)] : [];
    return make("figcaption", {}, ...note, make("a", { href: address, download: "plan.svg" }, texts.code_save));
  };

  const explain = (notes) => {
    const list = notes.map(([text, instead]) => {
      const item = make("li", {}, text);
      if (instead?.length) item.append(" " + texts.instead + " ");
      for (const id of instead ?? [])
        item.append(
          button(titleOf(id), fill(texts.add_one, { title: titleOf(id) }), () => add(id)),
          " ",
        );
      return item;
    });
    part("notes").replaceChildren(
      ...(list.length ? [make("ul", {}, ...list), ...(plan.length ? [make("p", {}, texts.kept)] : [])] : []),
    );
  };
  const open = () => {
    const { found, notes } = read(location.hash.slice(1));
    plan = found;
    draw();
    explain(notes);
    say("");
  };

  /* The sheets of a story come as a script, because a page that was opened from a folder may not fetch. */
  const sheets = (id) =>
    new Promise((done) => {
      const ready = () => done(own(window.sqPack ?? {}, id));
      if (own(window.sqPack ?? {}, id)) return ready();
      const script = make("script", { src: `../../assets/scenario-quiz/packs/${id}.js` });
      script.addEventListener("load", ready);
      script.addEventListener("error", ready);
      document.head.append(script);
    });
  const order = () => {
    const child = document.querySelector(".tr-real-child").cloneNode(true);
    const lines = plan.map((id) =>
      make("li", {}, `${titleOf(id)} · ${fill(texts.about, { n: known.stories[id].minutes })}`),
    );
    const title = make("h2", {}, texts.order_title);
    const list = make("ol", {}, make("li", {}, texts.rules_time), ...lines);
    const code = [...part("code").querySelectorAll("svg")].map((one) => one.cloneNode(true));
    const whole = 5 + plan.reduce((sum, id) => sum + known.stories[id].minutes, 0);
    const parts = [fill(texts.whole, { n: whole }), part("covered").textContent, part("missing").textContent].map(
      (one) => make("p", {}, one),
    );
    return make(
      "article",
      { class: "tr-sheet" },
      title,
      child,
      list,
      ...parts,
      make("p", { class: "tr-address" }, told(link.value, texts.here_only)),
      ...code,
    );
  };
  const makePack = async () => {
    const planned = [...plan];
    const loaded = await Promise.all(planned.map(sheets));
    const changed = () => planned.join() !== plan.join();
    if (changed()) return;
    const wanted = ["learner", "facilitator"].filter((name) => root.querySelector(`input[name=${name}]`).checked);
    pack.replaceChildren(order());
    planned.forEach((id, n) => {
      if (!loaded[n]) pack.append(make("p", {}, make("b", {}, fill(texts.pack_missing, { title: titleOf(id) }))));
      else for (const name of wanted) pack.insertAdjacentHTML("beforeend", loaded[n][name]);
    });
    // Sheets part company: each says which version it is of.
    const version = document.querySelector("[data-printed-version]")?.textContent ?? "";
    for (const sheet of pack.querySelectorAll(".tr-sheet")) sheet.append(make("p", { class: "printed" }, version));
    for (const one of pack.querySelectorAll("[data-address]")) {
      const served = location.protocol.startsWith("http");
      if (served && !/^https?:/.test(one.textContent))
        one.textContent = told(new URL(one.dataset.address, location).href, texts.here_only);
    }
    await Promise.all([...pack.querySelectorAll("img")].map((one) => one.decode().catch(() => {})));
    if (!changed()) window.print();
  };

  const copy = button(texts.copy, texts.copy, async () => {
    try {
      await navigator.clipboard.writeText(link.value);
      say(texts.copied);
    } catch {
      link.select();
      say(texts.not_copied);
    }
  });
  link.after(" ", copy);
  part("local").hidden = location.protocol.startsWith("http") || Boolean(known.site);
  /* The second press of a double click would print again. */
  part("print").addEventListener("click", ({ detail }) => detail < 2 && makePack());
  part("clear").addEventListener("click", () => {
    plan = [];
    explain([]);
    change(texts.cleared);
    root.querySelector("#choose").scrollIntoView();
    form.elements.namedItem("audience").focus({ preventScroll: true });
  });
  part("add-set").addEventListener("click", () => {
    const more = (own(known.sets, form.elements.namedItem("set").value) ?? []).filter((id) => !plan.includes(id));
    if (!more.length) return;
    plan.push(...more);
    change(part("total").textContent);
    say(part("total").textContent);
  });
  for (const name of ["audience", "idea"]) form.elements.namedItem(name).addEventListener("change", offer);
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", open);
  part("no-script").hidden = true;
  part("tools").hidden = false;
  open();
})();
