"use strict";
// Saves drafts while a person types. What could not be sent waits in this page and is sent again.
(() => {
  const QUIET = 2000;
  const AGAIN = 10000;

  const say = (form, words) => {
    const place = form.querySelector("[data-saved]") || document.querySelector("[data-saved]");
    if (place) place.textContent = words;
  };

  // After a save the stored version is a new one: fields that name the old one learn it, and so does
  // a field that holds the version alone (data-version: of the first thing the answer names).
  const versions = (form, refs) => {
    const first = refs.length ? refs[0].split("@")[1] : "";
    if (first) for (const input of form.querySelectorAll("input[data-version]")) input.value = first;
    for (const ref of refs) {
      const [thing, version] = ref.split("@");
      if (!version) continue;
      const id = thing.slice(thing.indexOf("/") + 1);
      for (const input of form.querySelectorAll("input[type=hidden]")) {
        const old = input.value.split("@");
        if (old.length === 2 && (old[0] === thing || old[0] === id)) input.value = old[0] + "@" + version;
      }
    }
  };

  const keep = (form) => {
    let timer = 0;
    let dirty = false;
    let sending = false;
    let flight = Promise.resolve();
    const save = () => {
      if (!sending && dirty) flight = send();
      return flight;
    };
    const send = async () => {
      sending = true;
      dirty = false;
      const body = new URLSearchParams();
      for (const [name, value] of new FormData(form)) {
        if (typeof value === "string" && name !== "_key" && name !== "_back") body.append(name, value);
      }
      try {
        const answer = await fetch(form.dataset.autosave, { method: "POST", body, headers: { Accept: "application/json" } });
        const told = answer.headers.get("Content-Type")?.startsWith("application/json") ? await answer.json() : null;
        if (answer.ok && told) {
          versions(form, told.refs);
          say(form, document.body.dataset.saved + " " + told.at);
        } else if (answer.status >= 500 || answer.status === 429 || !told) {
          throw new Error("status " + answer.status);
        } else {
          say(form, told.problems.join(" "));
        }
      } catch (failure) {
        dirty = true;
        say(form, document.body.dataset.unsaved);
        setTimeout(save, AGAIN);
      } finally {
        sending = false;
        if (dirty && !timer) timer = setTimeout(() => { timer = 0; save(); }, QUIET);
      }
    };
    const changed = () => {
      dirty = true;
      clearTimeout(timer);
      timer = setTimeout(() => { timer = 0; save(); }, QUIET);
    };
    form.addEventListener("input", changed);
    form.addEventListener("change", changed);
    // A submit may be refused: what was typed is saved first, and a save that is under way gives the
    // draft a new version the submit waits for. A save that fails does not hold the submit up.
    let leaving = false;
    form.addEventListener("submit", (e) => {
      clearTimeout(timer);
      timer = 0;
      if (!leaving && (dirty || sending)) {
        e.preventDefault();
        e.stopImmediatePropagation();
        leaving = true;
        const button = e.submitter;
        Promise.resolve(flight).then(save).then(() => form.requestSubmit(button));
      } else {
        dirty = false;
      }
    });
    window.addEventListener("pageshow", () => { leaving = false; });
    window.addEventListener("online", save);
    document.addEventListener("visibilitychange", () => { if (document.hidden) save(); });
    window.addEventListener("beforeunload", (e) => { if (dirty) { save(); e.preventDefault(); } });
  };

  const ready = (root) => root.querySelectorAll("form[data-autosave]").forEach((form) => {
    if (!form.dataset.kept) { form.dataset.kept = "yes"; keep(form); }
  });
  document.addEventListener("DOMContentLoaded", () => ready(document));
  document.addEventListener("htmx:load", (e) => ready(e.target.parentElement || document));
})();
