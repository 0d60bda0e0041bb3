/* Turns a scenario's page into forms. The page is complete without it: this only moves what is there. Classic, because
   modules do not load from a folder. Nothing is stored and nothing is sent. */
(function () {
  "use strict";

  var intro = document.querySelector("[data-scenario][data-words]");
  if (!intro) return;
  var words = JSON.parse(intro.getAttribute("data-words"));

  function make(tag, attributes, content) {
    var element = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) {
      element.setAttribute(name, attributes[name]);
    });
    [].concat(content || []).forEach(function (part) {
      element.append(part);
    });
    return element;
  }

  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, function (_, name) {
      return values[name];
    });
  }

  function copies(parent) {
    return Array.prototype.map.call(parent.childNodes, function (node) {
      return node.cloneNode(true);
    });
  }

  /* What the page says of an option, read from its <details>. */
  function readOption(details) {
    return {
      letter: details.dataset.letter,
      state: details.dataset.state,
      text: details.querySelector(".sq-text"),
      answer: details.querySelector(".sq-answer")
    };
  }

  function isRight(option) {
    return option.state === "best" || option.state === "right";
  }

  /* The parts that every kind of question shares. `view` knows its controls: see `choices` and `steps`. */
  function enhance(section) {
    var id = section.dataset.question;
    var kind = section.dataset.kind;
    var options = Array.prototype.map.call(section.querySelectorAll(".sq-option"), readOption);
    if (!options.length) return;

    var heading = document.getElementById(id);
    var hint = make("p", { class: "sq-hint", id: id + "-hint" }, words["form_hint_" + kind]);
    var error = make("p", { class: "sq-error", id: id + "-error", hidden: "" });
    var body = make("div", {});
    var fieldset = make("fieldset", { "aria-describedby": id + "-hint" }, [
      make("legend", {}, heading ? [heading] : []),
      hint,
      error,
      body
    ]);
    var again = make("button", { type: "button", class: "md-button", hidden: "" }, words.try_again);
    var status = make("div", { class: "sq-status", role: "status" });
    var more = make("div", { class: "sq-more", hidden: "" });
    var form = make("form", { class: "sq-form", "data-quiz": id, novalidate: "" }, [
      fieldset,
      make("button", { type: "submit", class: "md-button md-button--primary" }, words.check),
      again,
      status,
      more
    ]);
    var view = kind === "order" ? steps(id, options, section.dataset.key.split(" "), status) : choices(id, kind, options);
    body.append(view.element);

    function clear() {
      view.clear();
      status.textContent = "";
      more.hidden = true;
      more.textContent = "";
      again.hidden = true;
      showError("");
    }

    function showError(text) {
      error.textContent = text;
      error.hidden = !text;
      fieldset.setAttribute("aria-describedby", text ? id + "-error " + id + "-hint" : id + "-hint");
    }

    form.addEventListener("submit", function (event) {
      event.preventDefault();
      clear();
      if (!view.answered()) {
        showError(kind === "multiple" ? words.choose_some : words.choose_one);
        view.focus();
        return;
      }
      var explain = section.querySelector(".sq-explain");
      status.textContent = view.check() + " " + words.reasons_below;
      if (explain) {
        more.append(make("p", { class: "sq-label" }, explain.querySelector("summary").textContent));
        more.append.apply(more, copies(explain.querySelector(".sq-answer")));
        more.hidden = false;
      }
      again.hidden = false;
    });
    form.addEventListener("change", clear);
    again.addEventListener("click", function () {
      clear();
      view.reset();
      view.focus();
    });
    section.before(form);
    return { section: section, title: heading ? heading.textContent : id };
  }

  /* Radios or checkboxes, each with a place for its result beside it. */
  function choices(id, kind, options) {
    var type = kind === "multiple" ? "checkbox" : "radio";
    var rows = options.map(function (option) {
      var input = make("input", { type: type, name: id, id: id + "-input-" + option.letter, value: option.letter });
      var label = make("label", { for: input.id }, copies(option.text));
      var result = make("div", { class: "sq-result", hidden: "" });
      var element = make("div", { class: "sq-choice" }, [make("div", { class: "sq-pick" }, [input, label]), result]);
      return { option: option, input: input, result: result, element: element };
    });

    function show(row, label) {
      row.result.append(make("p", { class: "sq-label" }, label));
      row.result.append.apply(row.result, copies(row.option.answer));
      row.result.hidden = false;
    }

    return {
      element: make("div", {}, rows.map(function (row) { return row.element; })),
      answered: function () {
        return rows.some(function (row) { return row.input.checked; });
      },
      focus: function () {
        rows[0].input.focus();
      },
      reset: function () {
        rows.forEach(function (row) { row.input.checked = false; });
      },
      clear: function () {
        rows.forEach(function (row) {
          row.result.hidden = true;
          row.result.textContent = "";
        });
      },
      check: function () {
        rows.forEach(function (row) {
          if (row.input.checked) show(row, words.your_choice);
          else if (isRight(row.option)) show(row, type === "checkbox" ? words.missed : words.best_choice);
        });
        if (type === "radio") {
          var chosen = rows.filter(function (row) { return row.input.checked; })[0];
          return chosen.option.answer.querySelector(".sq-verdict").textContent + ".";
        }
        var wrong = rows.filter(function (row) { return row.input.checked !== isRight(row.option); });
        var found = rows.filter(function (row) { return row.input.checked && isRight(row.option); });
        return !wrong.length ? words.all_right : found.length ? words.partly_right : words.not_right;
      }
    };
  }

  /* Steps to put in order, with buttons that keep focus and say what happened. */
  function steps(id, options, key, status) {
    var list = make("ol", { class: "sq-steps" });
    var rows = options.map(function (option) {
      var name = option.text.textContent;
      var up = make("button", { type: "button", "aria-label": words.move_up + ": " + name }, words.move_up);
      var down = make("button", { type: "button", "aria-label": words.move_down + ": " + name }, words.move_down);
      var result = make("div", { class: "sq-result", hidden: "" });
      var text = make("span", { class: "sq-step-text" }, copies(option.text));
      var element = make("li", { class: "sq-choice" }, [make("div", { class: "sq-step" }, [text, up, down]), result]);
      var row = { option: option, result: result, element: element, up: up, down: down, name: name };
      up.addEventListener("click", function () { move(row, -1, up); });
      down.addEventListener("click", function () { move(row, 1, down); });
      return row;
    });
    function place(row) {
      return Array.prototype.indexOf.call(list.children, row.element);
    }
    function move(row, by, button) {
      var there = place(row) + by;
      if (there < 0 || there >= rows.length) {
        status.textContent = by < 0 ? words.already_first : words.already_last;
        return;
      }
      list.dispatchEvent(new Event("change", { bubbles: true }));
      if (by < 0) list.insertBefore(row.element, list.children[there]);
      else list.insertBefore(row.element, list.children[there].nextSibling);
      button.focus();
      status.textContent = fill(words.moved, { text: row.name, n: there + 1, total: rows.length });
    }
    function put() {
      rows.forEach(function (row) { list.append(row.element); });
    }
    put();
    return {
      element: list,
      answered: function () { return true; },
      focus: function () { rows[0].down.focus(); },
      reset: put,
      clear: function () {
        rows.forEach(function (row) {
          row.result.hidden = true;
          row.result.textContent = "";
        });
      },
      check: function () {
        var right = 0;
        rows.forEach(function (row) {
          var wanted = key.indexOf(row.option.letter);
          var good = place(row) === wanted;
          if (good) right += 1;
          var verdict = good ? words.right_place : fill(words.belongs_at, { n: wanted + 1 });
          row.result.append(make("p", { class: "sq-verdict", "data-state": good ? "right" : "missed" }, verdict));
          row.result.append(row.option.answer.querySelector(".sq-why").cloneNode(true));
          row.result.hidden = false;
        });
        return right === rows.length ? words.in_order : fill(words.out_of_order, { n: right, total: rows.length });
      }
    };
  }

  /* What the forms replaced becomes the answer key at the end: closed on screen, on a sheet of its own in print. */
  function answerKey(done) {
    var inside = make("div", { class: "sq-answer" });
    done.forEach(function (one) {
      inside.append(make("h3", {}, one.title.replace(/\s*¶\s*$/, "")), one.section);
    });
    var key = make("details", { class: "sq-key", id: "answer-key" }, [make("summary", {}, words.show_key), inside]);
    var end = document.getElementById("guidance-used");
    end.before(key);
  }

  var done = Array.prototype.map.call(document.querySelectorAll(".sq[data-question]"), enhance).filter(Boolean);
  if (done.length) answerKey(done);
})();
