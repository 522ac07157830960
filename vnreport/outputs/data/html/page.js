"use strict";
(() => {
  const bar = document.getElementById("bar");
  if (!bar) return;
  const notes = [...document.querySelectorAll(".note")];
  const entries = [...document.querySelectorAll(".entry")];
  const spots = [...document.querySelectorAll("[data-findings]")];
  const where = document.getElementById("where");
  const order = ["error", "warning", "info"];
  let current = -1;

  const chosen = (name) => {
    const boxes = [...bar.querySelectorAll(`input[name="${name}"]`)];
    return boxes.length ? new Set(boxes.filter((b) => b.checked).map((b) => b.value)) : null;
  };
  const seen = () => notes.filter((note) => !note.hidden);

  function tell() {
    const open = seen();
    const at = open.indexOf(notes[current]);
    where.textContent = !open.length
      ? where.dataset.none
      : at < 0
        ? where.dataset.all.replace("{shown}", open.length).replace("{all}", notes.length)
        : `${at + 1}/${open.length}`;
  }

  function filter() {
    const severities = chosen("severity");
    const groups = chosen("group");
    const hide = (one) =>
      !severities.has(one.dataset.severity) || (groups !== null && !groups.has(one.dataset.group));
    for (const one of [...notes, ...entries]) one.hidden = hide(one);
    for (const spot of spots) {
      const open = spot.dataset.findings.trim().split(" ")
        .map((id) => document.getElementById(id))
        .filter((note) => note && !note.hidden);
      const levels = open.map((note) => note.dataset.severity);
      const worst = order.find((level) => levels.includes(level));
      spot.classList.remove("off", ...order);
      spot.classList.add(worst || "off");
      if (spot.matches(".badge")) spot.hidden = !worst;
    }
    tell();
  }

  function light() {
    for (const one of document.querySelectorAll(".now")) one.classList.remove("now");
    const note = notes[current];
    if (!note) return;
    note.classList.add("now");
    for (const spot of spots)
      if (spot.dataset.findings.trim().split(" ").includes(note.id)) spot.classList.add("now");
  }

  function go(step) {
    const open = seen();
    if (!open.length) return;
    const at = open.indexOf(notes[current]);
    const next = at < 0 ? (step > 0 ? after(open) : before(open)) : at + step;
    const note = open[(next + open.length) % open.length];
    current = notes.indexOf(note);
    light();
    tell();
    note.focus({ preventScroll: true });
    note.scrollIntoView({ block: "center" });
  }

  // The first finding below the top of the window, and the last one above it.
  const after = (open) => {
    const at = open.findIndex((note) => note.getBoundingClientRect().top > 80);
    return window.scrollY < 80 || at < 0 ? 0 : at;
  };
  const before = (open) => {
    const at = open.findIndex((note) => note.getBoundingClientRect().top > 80);
    return at < 0 ? open.length - 1 : at - 1;
  };

  bar.hidden = false;
  bar.addEventListener("change", filter);
  bar.addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("on").addEventListener("click", () => go(1));
  document.getElementById("back").addEventListener("click", () => go(-1));
  document.addEventListener("keydown", (event) => {
    const busy = event.target.closest && event.target.closest("textarea, select, [contenteditable]");
    if (busy || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j" || event.key === "n") go(1);
    else if (event.key === "k" || event.key === "p") go(-1);
  });
  document.addEventListener("focusin", (event) => {
    const note = event.target.closest(".note");
    if (!note || notes.indexOf(note) === current) return;
    current = notes.indexOf(note);
    light();
    tell();
  });

  // Whatever is folded is printed too, and folded again.
  let folded = [];
  window.addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    for (const one of folded) one.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const one of folded) one.open = false;
  });
  filter();
})();
