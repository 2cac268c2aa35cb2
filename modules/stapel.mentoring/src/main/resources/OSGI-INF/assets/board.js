"use strict";
// Moves sessions on the timetable: by dragging, by a tap, and from the keyboard. Without this script a session's link
// opens a form. Why an hour cannot take the session is said by the server; it also decides when the session is dropped.
(() => {
  const FAR = 6;
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const board = () => document.getElementById("board");
  const status = document.getElementById("board-status");
  if (!board() || !status) return;
  const undone = [];
  let held = null;

  const say = (words, bad, undo) => {
    status.hidden = !words;
    status.classList.toggle("bad", !!bad);
    status.querySelector("p").textContent = words;
    status.querySelector("button").hidden = !undo;
  };
  const cells = () => all("#board td[data-cell]");

  // What the server says about every hour of these days for this session.
  const ask = async (card) => {
    const answer = await fetch(card.querySelector("a.grab").href);
    if (!answer.ok) throw new Error("status " + answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return all("[data-targets] li", page).map((li) => li.dataset);
  };

  // The hour that a cell stands for: that of its column's mentor, else that of the session's own mentor.
  const target = (cell) => {
    if (cell.dataset.team && cell.dataset.team !== held.team) return { why: board().dataset.column };
    const mentor = cell.dataset.mentor || held.mentor;
    const found = held.targets.find((t) => t.mentor === mentor && t.start === cell.dataset.start);
    return found || { why: board().dataset.none };
  };
  const mark = () => cells().forEach((cell) => {
    const to = target(cell);
    cell.classList.toggle("can", !to.why);
    cell.classList.toggle("clash", !!to.why);
    cell.classList.toggle("other", to.why === board().dataset.column);
    if (to.why) cell.dataset.why = to.why; else delete cell.dataset.why;
    cell.tabIndex = -1;
  });
  const unmark = () => cells().forEach((cell) => {
    cell.classList.remove("can", "clash", "other", "aim");
    delete cell.dataset.why;
    cell.removeAttribute("tabindex");
  });

  const leave = (words) => {
    if (!held) return;
    const card = held.card;
    card.classList.remove("held");
    held = null;
    board().classList.remove("moving");
    unmark();
    say(words || "", false, undone.length > 0 && !!words);
    return card;
  };
  const take = (card) => {
    leave();
    const cell = card.closest("td");
    held = { card, id: card.dataset.session, version: card.dataset.version, targets: [], cell };
    const mine = held;
    card.classList.add("held");
    board().classList.add("moving");
    say(board().dataset.held);
    mine.ready = ask(card).then((targets) => {
      const from = targets.find((t) => t.here === "yes") || {};
      mine.from = from.hour;
      mine.mentor = from.mentor;
      mine.team = cell.dataset.team;
      mine.targets = targets;
      if (held !== mine) return;
      mine.told = true;
      mark();
      const under = board().querySelector("td.aim");
      if (!board().querySelector("td.can")) say(board().dataset.nowhere, true);
      else if (under) aim(under);
    }).catch(() => {
      if (held === mine) { leave(); say(board().dataset.failed, true); }
    });
  };

  const post = async (id, version, hour) => {
    const body = new URLSearchParams({ subject: id + "@" + version, to: hour, _token: board().dataset.token });
    const answer = await fetch(board().dataset.command, { method: "POST", body, headers: { Accept: "application/json" } });
    const told = await answer.json();
    return answer.ok ? "" : told.problems.join(" ") || board().dataset.failed;
  };
  const refresh = async () => {
    const here = new URL(location.href);
    here.searchParams.delete("move");
    const answer = await fetch(here);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    board().replaceWith(document.adoptNode(page.getElementById("board")));
    history.replaceState(null, "", here);
  };
  const show = (id) => {
    const card = board().querySelector("[data-session='" + id + "']");
    const link = card && card.querySelector("a");
    if (link) link.focus();
    return card;
  };
  const drop = async (cell) => {
    const mine = held;
    if (!mine) return;
    await mine.ready;
    if (held !== mine) return;
    const to = target(cell);
    if (to.why) {
      say(cell.getAttribute("aria-label") + ": " + to.why, true);
      return;
    }
    leave();
    const label = cell.getAttribute("aria-label");
    const problem = await post(mine.id, mine.version, to.hour).catch(() => board().dataset.failed);
    await refresh();
    show(mine.id);
    if (problem) {
      say(problem, true);
    } else {
      if (mine.from) undone.push({ id: mine.id, hour: mine.from });
      say(board().dataset.moved + " " + label, false, undone.length > 0);
    }
  };
  const undo = async () => {
    const last = undone.pop();
    const card = last && board().querySelector("[data-session='" + last.id + "']");
    if (!card) return;
    const problem = await post(last.id, card.dataset.version, last.hour).catch(() => board().dataset.failed);
    await refresh();
    show(last.id);
    say(problem || board().dataset.undone, !!problem, undone.length > 0);
  };
  status.querySelector("button").addEventListener("click", undo);

  const aim = (cell) => {
    cells().forEach((other) => other.classList.toggle("aim", other === cell));
    if (!cell || !held || !held.told) return;
    const why = cell.dataset.why;
    say(cell.getAttribute("aria-label") + ": " + (why || board().dataset.can), !!why);
  };

  // A tap or Enter on a session takes it, on a cell puts it there.
  document.addEventListener("click", (e) => {
    if (!board().contains(e.target)) return;
    const grab = e.target.closest("a.grab");
    const cell = e.target.closest("td[data-cell]");
    if (held && cell && !cell.contains(held.card)) { e.preventDefault(); drop(cell); return; }
    if (grab && !e.ctrlKey && !e.metaKey && !e.shiftKey) {
      e.preventDefault();
      if (held) leave(board().dataset.left); else take(grab.closest(".session"));
    }
  });

  // Arrows go from cell to cell, over the days' tables; Escape puts the session back.
  const rows = () => all("#board table.board tbody tr").map((tr) => all("td[data-cell]", tr)).filter((tds) => tds.length);
  document.addEventListener("keydown", (e) => {
    if ((e.ctrlKey || e.metaKey) && e.code === "KeyZ" && !e.target.closest("input, textarea, select") && undone.length) {
      e.preventDefault();
      undo();
      return;
    }
    if (!held) return;
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[e.key];
    if (e.key === "Escape") {
      e.preventDefault();
      const card = leave(board().dataset.left);
      card.querySelector("a.grab").focus();
    } else if (step) {
      e.preventDefault();
      e.stopPropagation();
      const table = rows();
      const now = document.activeElement.closest("td[data-cell]") || held.cell;
      const row = table.findIndex((tds) => tds.includes(now));
      const column = row < 0 ? 0 : table[row].indexOf(now);
      const next = table[Math.min(table.length - 1, Math.max(0, row + step[0]))];
      const cell = next[Math.min(next.length - 1, Math.max(0, column + step[1]))];
      cell.tabIndex = -1;
      cell.focus();
      aim(cell);
    } else if ((e.key === "Enter" || e.key === " ") && e.target.matches("td[data-cell]")) {
      e.preventDefault();
      drop(e.target);
    }
  }, true);

  // Dragging with a mouse or a pen; a finger scrolls and taps.
  let drag = null;
  document.addEventListener("pointerdown", (e) => {
    const card = e.target.closest("#board .session[data-movable]");
    if (!card || e.button !== 0 || e.pointerType === "touch" || (held && held.card !== card)) return;
    drag = { card, x: e.clientX, y: e.clientY, ghost: null };
  });
  document.addEventListener("dragstart", (e) => { if (e.target.closest("#board")) e.preventDefault(); });
  document.addEventListener("pointermove", (e) => {
    if (!drag) return;
    if (!drag.ghost) {
      if (Math.hypot(e.clientX - drag.x, e.clientY - drag.y) < FAR) return;
      take(drag.card);
      drag.ghost = drag.card.cloneNode(true);
      drag.ghost.classList.add("ghost");
      drag.ghost.removeAttribute("data-session");
      document.body.append(drag.ghost);
    }
    e.preventDefault();
    drag.ghost.style.left = e.clientX + 8 + "px";
    drag.ghost.style.top = e.clientY + 8 + "px";
    const under = document.elementFromPoint(e.clientX, e.clientY);
    aim(under && under.closest("#board td[data-cell]"));
  });
  const end = (e) => {
    if (!drag) return;
    const { ghost } = drag;
    drag = null;
    if (!ghost) return;
    ghost.remove();
    // The click that follows a drag belongs to it.
    const swallow = (click) => { click.preventDefault(); click.stopPropagation(); };
    document.addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => document.removeEventListener("click", swallow, { capture: true }), 0);
    if (e.type === "pointercancel") { leave(board().dataset.left); return; }
    const under = document.elementFromPoint(e.clientX, e.clientY);
    const cell = under && under.closest("#board td[data-cell]");
    if (!held || !cell || cell.contains(held.card)) { leave(board().dataset.left); return; }
    const why = cell.dataset.why;
    const words = cell.getAttribute("aria-label") + ": " + why;
    if (why) { leave(words); say(words, true); } else drop(cell);
  };
  document.addEventListener("pointerup", end);
  document.addEventListener("pointercancel", end);
})();
