/* Lists of stories that can be filtered: the number found is announced, and the choice stands in the address. */
(() => {
  "use strict";

  const { fill } = window.sqParts;

  /* What the reader has chosen, by the names of the controls. */
  /** @type {Filters["chosen"]} */
  const chosen = (controls) => {
    /** @type {Chosen} */
    const values = {};
    for (const control of controls) {
      const value = control.type !== "checkbox" ? control.value.trim() : control.checked ? "1" : "";
      if (control.name && !control.disabled && value) values[control.name] = value;
    }
    return values;
  };

  /* Whether a story is what was chosen: no longer than so many minutes, or with just that. */
  /** @type {Filters["fits"]} */
  const fits = (facts, wanted) =>
    Object.entries(wanted).every(([name, value]) => {
      const fact = facts[name];
      if (typeof fact === "number") return fact <= Number(value);
      return [fact].flat().includes(value);
    });

  /* Sets the controls to what an address says, as far as they know it. */
  /** @type {Filters["choose"]} */
  const choose = (controls, fragment) => {
    const wanted = new URLSearchParams(fragment);
    for (const control of controls) {
      const value = wanted.get(control.name) ?? "";
      if (control.type === "checkbox") control.checked = value === "1";
      else if (control.name) {
        const known = !control.options || [...control.options].some((one) => one.value === value);
        control.value = known ? value : "";
      }
    }
  };

  /** @type {Filters["follow"]} */
  const follow = ({ form, status, none, words, show, goal }) => {
    const controls = /** @type {Iterable<Control>} */ (form.elements);
    const update = () => {
      const wanted = chosen(controls);
      const filtered = Object.keys(wanted).length > 0;
      const found = show(filtered ? wanted : null);
      status.textContent = filtered ? fill(found === 1 ? words.one : words.many, { n: found }) : "";
      none.hidden = !filtered || found > 0;
    };
    /* A fragment can be changed in a page opened from a folder, where a query cannot. */
    const settle = () => {
      update();
      history.replaceState(null, "", "#" + new URLSearchParams(chosen(controls)));
    };
    const recall = () => {
      const fragment = location.hash.slice(1);
      choose(controls, fragment);
      update();
      goal(fragment)?.scrollIntoView();
    };

    form.addEventListener("input", settle);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => {
      form.querySelector("summary")?.focus(); // the button goes with what was found
      setTimeout(settle);
    });
    addEventListener("hashchange", recall);
    recall();
  };

  window.sqFilters = { chosen, choose, fits, follow };
})();
