"use strict";
// Keys and conveniences. Every page works without this script.
(() => {
  const typing = (e) => e.target.closest("input, textarea, select, [contenteditable]");
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));

  // A figure pressed outside any field marks the first criterion that has no mark yet.
  const unmarked = () => all("[data-scale]:not(:disabled)")
    .find((scale) => scale.querySelector("input[type=radio]") && !scale.querySelector("input:checked:not([value=''])"));

  // Lists: up and down walk through the rows, Enter opens, x ticks, / goes to the search.
  const walk = (step) => {
    const links = all("[data-rows] .rowlink");
    if (!links.length) return false;
    const now = links.findIndex((link) => link.closest("tr").contains(document.activeElement));
    const next = now < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, now + step));
    links[next].focus();
    return true;
  };
  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey && e.key === "Enter") {
      const form = e.target.closest("form");
      const button = form && form.querySelector("button.primary, button.danger");
      if (button) { e.preventDefault(); form.requestSubmit(button); }
      return;
    }
    if (e.ctrlKey || e.altKey || e.metaKey) return;
    const scale = e.target.closest("[data-scale]") || (typing(e) ? null : unmarked());
    if (scale && /^[0-9]$/.test(e.key) && !e.target.closest("textarea, input[type=text]")) {
      const mark = all("input[type=radio]", scale).find((input) => input.value === e.key);
      if (mark && !mark.disabled) { mark.click(); mark.focus(); e.preventDefault(); }
      return;
    }
    const ticking = e.target.closest("[data-rows] input[type=checkbox]");
    if (typing(e) && !ticking) {
      if (e.key === "ArrowDown" && e.target.matches("[data-focus]") && walk(1)) e.preventDefault();
      return;
    }
    if (e.key === "/") {
      const search = document.querySelector("[data-focus='/']");
      if (search) { search.focus(); search.select(); e.preventDefault(); }
    } else if (e.key === "ArrowDown" || e.key === "ArrowUp") {
      if (walk(e.key === "ArrowDown" ? 1 : -1)) e.preventDefault();
    } else if (e.key === "x" || e.key === "ч") {
      const row = document.activeElement.closest("[data-rows] tr");
      const box = row && row.querySelector("input[name=subject]");
      if (box) box.click();
    }
  });

  // Ticks: one box for all of the page; the bar below shows only when something is ticked.
  const ticks = () => {
    const bar = document.querySelector("[data-selection]");
    if (bar) bar.hidden = !document.querySelector("[data-rows] input[name=subject]:checked");
  };
  document.addEventListener("change", (e) => {
    if (e.target.matches("[data-all]")) {
      all("[data-rows] input[name=subject]").forEach((box) => { box.checked = e.target.checked; });
    }
    if (e.target.closest("[data-rows]")) ticks();
  });

  // A menu closes when something else is clicked, and by Escape.
  document.addEventListener("click", (e) => {
    all("details.menu[open]").forEach((menu) => { if (!menu.contains(e.target)) menu.open = false; });
  });
  document.addEventListener("keydown", (e) => {
    if (e.key === "Escape") all("details.menu[open]").forEach((menu) => {
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  });

  // Long lists to point into: what is typed is searched, what is chosen is kept as its id.
  const picker = (input) => {
    const hidden = document.createElement("input");
    hidden.type = "hidden";
    hidden.name = input.name;
    hidden.value = input.value;
    input.removeAttribute("name");
    input.after(hidden);
    const list = document.createElement("datalist");
    list.id = input.id + "-list";
    input.setAttribute("list", list.id);
    hidden.after(list);
    let timer;
    const chosen = () => {
      const option = Array.from(list.options).find((o) => o.value === input.value);
      hidden.value = option ? option.dataset.id : input.value;
    };
    input.addEventListener("input", () => {
      chosen();
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const answer = await fetch(input.dataset.pick + "?pick=" + encodeURIComponent(input.value),
          { headers: { "HX-Request": "true" } });
        if (!answer.ok) return;
        const made = new DOMParser().parseFromString(await answer.text(), "text/html");
        list.replaceChildren(...all("option", made));
        chosen();
      }, 200);
    });
    input.addEventListener("change", chosen);
  };

  // What sends a form: buttons that stand elsewhere on the page too.
  const senders = (form) => [...form.elements].filter((each) => each.type === "submit");

  // A form that takes longer than a second shows how far it is, and can be cancelled.
  const waiting = (form, sender) => {
    const key = form.querySelector("input[name=_key]");
    if (!key) return;
    const place = document.createElement("p");
    place.className = "meter";
    place.setAttribute("role", "status");
    const bar = document.createElement("progress");
    const words = document.createElement("span");
    const cancel = document.createElement("button");
    cancel.type = "button";
    cancel.className = "quiet";
    cancel.textContent = document.body.dataset.cancel;
    const token = document.querySelector("meta[name=stapel-token]").content;
    // A button may name a command of its own, with its subject behind the question mark.
    const command = (sender && sender.getAttribute("formaction") || form.dataset.progress).split("?")[0];
    const address = (what) => command + "/" + what + "?key=" + encodeURIComponent(key.value);
    cancel.addEventListener("click", () => fetch(address("cancel"), { method: "POST", headers: { "X-Stapel-Token": token } }));
    place.append(bar, words, cancel);
    const ask = async () => {
      const answer = await fetch(address("progress")).catch(() => null);
      if (!answer || !answer.ok) return;
      const told = await answer.json();
      if (told.done === undefined) return;
      if (!place.isConnected) {
        form.append(place);
        place.scrollIntoView({ block: "nearest" });
      }
      words.textContent = document.body.dataset.working;
      if (told.total > 0) {
        bar.max = told.total;
        bar.value = told.done;
        words.textContent = told.words
          || Math.floor(100 * told.done / told.total) + " %" + (told.left > 1 ? ", " + document.body.dataset.left.replace("#", told.left) : "");
      }
    };
    setTimeout(() => { ask(); setInterval(ask, 700); }, 1000);
  };

  // A page made for paper: only a script can call the browser's printing, so only it shows the button.
  document.addEventListener("click", (e) => {
    if (e.target.closest("[data-print]")) window.print();
  });

  const ready = (root) => {
    all("[data-print]", root).forEach((button) => { button.hidden = false; });
    all("input[data-pick]", root).forEach(picker);
    ticks();
  };
  document.addEventListener("submit", (e) => {
    if (e.target.matches("form[data-progress]") && !e.defaultPrevented) {
      const buttons = senders(e.target);
      setTimeout(() => buttons.forEach((button) => { button.disabled = true; }), 0);
      waiting(e.target, e.submitter);
    }
  });
  window.addEventListener("pageshow", (e) => {
    if (e.persisted) {
      all("form[data-progress]").flatMap(senders).forEach((button) => { button.disabled = false; });
    }
  });
  document.addEventListener("DOMContentLoaded", () => ready(document));
  document.addEventListener("htmx:load", (e) => ready(e.target));
  document.addEventListener("htmx:configRequest", (e) => {
    e.detail.headers["X-Stapel-Token"] = document.querySelector("meta[name=stapel-token]").content;
  });
})();
