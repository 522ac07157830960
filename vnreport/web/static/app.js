// Keys to go through findings and decide them; the progress of uploads. Everything works without it, more slowly.
(() => {
  "use strict";
  const csrf = document.body.dataset.csrf;
  const findings = [...document.querySelectorAll(".findings .finding[data-number]")];
  const notice = document.getElementById("notice");
  let at = -1;

  const say = (words) => { if (notice) { notice.textContent = words; setTimeout(() => { notice.textContent = ""; }, 4000); } };

  const show = (index) => {
    if (!findings.length) return;
    at = Math.max(0, Math.min(findings.length - 1, index));
    const one = findings[at];
    for (const other of document.querySelectorAll(".current")) other.classList.remove("current");
    one.classList.add("current");
    one.scrollIntoView({ block: "nearest" });
    one.focus({ preventScroll: true });
    for (const mark of document.querySelectorAll("mark")) {
      if (mark.dataset.findings.split(" ").includes(one.dataset.number)) mark.classList.add("current");
    }
    const place = document.getElementById(`place-${one.dataset.number}`);
    if (place) place.scrollIntoView({ block: "center" });
  };

  const decide = async (one, verdict, reason) => {
    const form = one.querySelector("form.decide");
    if (!form) return;
    const data = new FormData(form);
    data.set("verdict", verdict);
    data.set("reason", reason);
    const answer = await fetch(form.action, { method: "POST", body: data, headers: { "x-csrf-token": csrf } });
    if (answer.status === 401) { location.href = "/login"; return; }
    if (!answer.ok) { say(new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[role=alert]")?.textContent ?? answer.status); return; }
    const made = await answer.json();
    one.classList.remove("accepted", "dismissed", "withdrawn");
    one.classList.add(made.verdict);
    const button = form.querySelector(`button[value="${made.verdict}"]`);
    one.querySelector(".decision").textContent = `${made.by}: ${button ? button.textContent : made.verdict}${made.reason ? ` (${made.reason})` : ""}`;
    form.querySelector("input[name=reason]").value = "";
    show(findings.indexOf(one) + 1);
  };

  for (const one of findings) {
    const form = one.querySelector("form.decide");
    if (!form) continue;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      decide(one, event.submitter.value, form.querySelector("input[name=reason]").value);
    });
  }
  for (const mark of document.querySelectorAll("mark")) {
    mark.addEventListener("click", () => show(findings.findIndex((one) => one.dataset.number === mark.dataset.findings.split(" ")[0])));
  }
  for (const note of document.querySelectorAll("button.note")) note.addEventListener("click", () => say(note.dataset.note));

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.matches("input, select, textarea");
    if (typing) {
      const one = event.target.closest(".finding");
      if (event.key === "Escape") { event.target.blur(); if (one) one.focus(); }
      if (event.key === "Enter" && event.target.name === "reason" && one) { event.preventDefault(); decide(one, "dismissed", event.target.value); }
      return;
    }
    const one = findings[at];
    const keys = {
      j: () => show(at + 1),
      k: () => show(at - 1),
      n: () => document.getElementById("after")?.click(),
      p: () => document.getElementById("before")?.click(),
      a: () => one && decide(one, "accepted", ""),
      u: () => one && decide(one, "withdrawn", ""),
      d: () => one?.querySelector("input[name=reason]")?.focus(),
    };
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });

  const upload = document.querySelector("form.upload");
  if (upload) upload.addEventListener("submit", (event) => {
    const files = [...upload.querySelectorAll("input[type=file]")].flatMap((one) => [...one.files]);
    if (files.reduce((sum, one) => sum + one.size, 0) > Number(upload.dataset.most)) { event.preventDefault(); say(upload.dataset.tooLarge); }
  });

  const standing = document.getElementById("standing");
  if (standing && standing.dataset.busy) {
    const look = async () => {
      const now = await (await fetch("/uploads/standing", { headers: { "x-csrf-token": csrf } })).json();
      const bar = document.getElementById("progress");
      bar.max = Math.max(1, now.entries);
      bar.value = now.done;
      document.getElementById("counts").textContent = `${now.done}/${now.entries}`;
      if (now.busy) { standing.textContent = standing.dataset.going; setTimeout(look, 700); } else { location.reload(); }
    };
    setTimeout(look, 300);
  }
})();
