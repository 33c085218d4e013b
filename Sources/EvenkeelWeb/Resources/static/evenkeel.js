// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors
"use strict";
(function () {
  // Everything works without this script. It hides the page at once, and it keeps the pages of this visit in memory,
  // so that Back works although neither the server nor the browser's cache keeps them.
  var kept = new Map();
  var current = 0;
  var last = 0;
  var hidden = false;

  function hide() {
    hidden = true;
    kept.clear();
    document.documentElement.replaceChildren();
    try { navigator.sendBeacon("/hide"); } catch (e) { /* the next page is neutral all the same */ }
    location.replace("/hidden");
  }

  // Shift three times within a second and a half, with nothing between.
  var presses = [];
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Shift") { presses = []; return; }
    if (event.repeat) return;
    presses = presses.filter(function (time) { return event.timeStamp - time < 1500; });
    presses.push(event.timeStamp);
    if (presses.length >= 3) hide();
  });
  document.addEventListener("pointerdown", function () { presses = []; });
  window.addEventListener("pageshow", function () { if (hidden) location.replace("/hidden"); });

  // On paper nothing can be unfolded.
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("main details").forEach(function (part) { part.open = true; });
  });

  // What a page needs once it is shown.
  function prepare() {
    document.querySelectorAll("[data-print], [data-slides], [data-timer]").forEach(function (control) {
      control.closest(".scripted").hidden = false;
    });
    var target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.tagName === "DETAILS") target.open = true;
    return target;
  }

  function swap(page) {
    document.title = page.title;
    document.documentElement.lang = page.lang;
    document.body.replaceWith(page.body);
  }

  function keep() {
    kept.set(current, {
      body: document.body, title: document.title, lang: document.documentElement.lang, scroll: window.scrollY
    });
  }

  function show(html, address) {
    var parsed = new DOMParser().parseFromString(html, "text/html");
    keep();
    for (var later = current + 1; later <= last; later += 1) kept.delete(later);
    current = last = current + 1;
    history.pushState({ page: current }, "", address);
    swap({
      body: document.adoptNode(parsed.body), title: parsed.title, lang: parsed.documentElement.lang
    });
    var target = prepare();
    var start = document.getElementById("problem") || document.getElementById("main");
    start.tabIndex = -1;
    start.focus({ preventScroll: true });
    if (target) target.scrollIntoView({ behavior: "instant" }); else window.scrollTo({ top: 0, behavior: "instant" });
  }

  // Asks for a page; where that fails, the browser does it in its own way.
  function load(address, options, otherwise) {
    fetch(address, options).then(function (answer) {
      if (!(answer.headers.get("Content-Type") || "").startsWith("text/html")) throw new Error("no page");
      return answer.text().then(function (html) {
        var hash = address.hash && !answer.redirected ? address.hash : "";
        if (!hidden) show(html, answer.url.split("#")[0] + hash);
      });
    }).catch(otherwise);
  }

  // Forms whose answer is on the same page change it at once. At most one request is under way; the last change wins.
  var busy = false;
  var waiting = null;

  function renew(parsed, id) {
    var before = document.getElementById(id);
    var after = parsed.getElementById(id);
    if (before && after) before.replaceWith(document.adoptNode(after));
  }

  function live(form, reshapes, button) {
    if (busy) { waiting = [form, reshapes || (waiting && waiting[1]), button]; return; }
    busy = true;
    var body = new URLSearchParams(new FormData(form, button));
    fetch(form.action, { method: "POST", body: body }).then(function (answer) {
      return answer.text();
    }).then(function (html) {
      if (hidden || !form.isConnected) return;
      var parsed = new DOMParser().parseFromString(html, "text/html");
      if (!parsed.getElementById("main")) throw new Error("no page");
      var focused = document.activeElement && document.activeElement.id;
      if (reshapes && form.dataset.form) renew(parsed, form.dataset.form);
      form.dataset.live.split(" ").concat(["limits", "sources", "language"]).forEach(function (id) { renew(parsed, id); });
      prepare();
      if (focused && document.getElementById(focused)) document.getElementById(focused).focus();
      var said = document.getElementById("said");
      var says = parsed.getElementById("said");
      if (said && says) said.textContent = says.dataset.say;
    }).catch(function () { /* The button of the form still works. */ }).then(function () {
      busy = false;
      var next = waiting;
      waiting = null;
      if (next && next[0].isConnected) live(next[0], next[1], next[2]);
    });
  }

  document.addEventListener("input", function (event) {
    var control = event.target;
    var form = control.form || control.closest("form");
    if (!form || !form.dataset.live) return;
    if (control.dataset.slides) {
      document.getElementById(control.dataset.slides).value = control.value;
    } else {
      var slider = form.querySelector('[data-slides="' + control.id + '"]');
      if (slider && control.value !== "") slider.value = control.value;
      if (control.type === "text" && control.value === "") return;
    }
    live(form, "reshapes" in control.dataset);
  });

  document.addEventListener("submit", function (event) {
    var form = event.target;
    var button = event.submitter;
    if (form.dataset.live && button && button.name === "step") {
      event.preventDefault();
      var parts = button.value.split(":");
      var field = document.getElementById(parts[0]);
      var bounds = form.querySelector('[data-slides="' + parts[0] + '"]');
      var number = (parseInt(field.value, 10) || 0) + Number(parts[1]) * Number(bounds.dataset.step);
      field.value = Math.min(Number(bounds.max), Math.max(Number(bounds.min), number));
      bounds.value = field.value;
      live(form);
      return;
    }
    var address = new URL(button && button.hasAttribute("formaction") ? button.formAction : form.action);
    event.preventDefault();
    if (address.pathname === "/hide") { hide(); return; }
    var body = new URLSearchParams(new FormData(form, button));
    load(address, { method: "POST", body: body }, function () { form.action = address; form.submit(); });
  });

  function count(button) {
    var output = button.parentElement.querySelector("output");
    var end = performance.now() + Number(button.dataset.timer) * 1000;
    button.disabled = true;
    (function tick() {
      var left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
      output.textContent = left;
      button.disabled = left > 0;
      if (left && button.isConnected) setTimeout(tick, 250);
    })();
  }

  // A word is explained where it stands; a second press takes the explanation away.
  function explain(link) {
    var word = document.getElementById(link.getAttribute("href").slice(1));
    var next = link.nextElementSibling;
    if (next && next.classList.contains("explained")) { next.remove(); link.setAttribute("aria-expanded", "false"); return; }
    var note = document.createElement("span");
    note.className = "explained";
    note.setAttribute("role", "status");
    link.after(note);
    note.textContent = " (" + word.nextElementSibling.querySelector(".meaning").textContent + ") ";
    link.setAttribute("aria-expanded", "true");
  }

  document.addEventListener("click", function (event) {
    var timer = event.target.closest("[data-timer]");
    if (timer) { count(timer); return; }
    var print = event.target.closest("[data-print]");
    if (print) { window.print(); return; }
    var link = event.target.closest("a[href]");
    if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.classList.contains("term")) { event.preventDefault(); explain(link); return; }
    if (link.getAttribute("href").startsWith("#")) {
      var target = document.getElementById(link.getAttribute("href").slice(1));
      if (target && target.tagName === "DETAILS") target.open = true;
      return;
    }
    if (link.origin !== location.origin) return;
    event.preventDefault();
    load(new URL(link.href), {}, function () { location.href = link.href; });
  });

  window.addEventListener("popstate", function (event) {
    var number = event.state ? event.state.page : current;
    if (number === current) return;
    var page = kept.get(number);
    if (!page) { location.reload(); return; }
    keep();
    current = number;
    swap(page);
    window.scrollTo({ top: page.scroll, behavior: "instant" });
  });

  history.replaceState({ page: 0 }, "");
  prepare();
  var problem = document.getElementById("problem");
  if (problem) problem.focus();
})();
