// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Evenkeel contributors
"use strict";
(function () {
  // Hide this now: blank the page first, then clear the cookies and leave; Back must not bring this page again.
  function hide() {
    document.documentElement.replaceChildren();
    document.title = "";
    try { navigator.sendBeacon("/hide"); } catch (e) { /* the next page is neutral all the same */ }
    location.replace("/hidden");
  }
  var form = document.getElementById("hide");
  if (form) form.addEventListener("submit", function (event) { event.preventDefault(); hide(); });

  // Shift three times within a second and a half, with no other key between.
  var presses = [];
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Shift") { presses = []; return; }
    if (event.repeat) return;
    presses = presses.filter(function (time) { return event.timeStamp - time < 1500; });
    presses.push(event.timeStamp);
    if (presses.length >= 3) hide();
  });
  document.addEventListener("pointerdown", function () { presses = []; });

  // A page kept in memory by the browser is not shown again after hiding.
  window.addEventListener("pageshow", function (event) {
    if (event.persisted && !document.body) location.replace("/hidden");
  });

  var problem = document.getElementById("problem");
  if (problem) problem.focus();

  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.closest("[hidden]")?.removeAttribute("hidden");
    button.addEventListener("click", function () { window.print(); });
  });

  // "Change your search" is folded away; a link to it opens it.
  function open() {
    var target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (target && target.tagName === "DETAILS") target.open = true;
  }
  window.addEventListener("hashchange", open);
  document.querySelectorAll('a[href="#change"]').forEach(function (link) {
    link.addEventListener("click", function () {
      var target = document.getElementById("change");
      if (target && target.tagName === "DETAILS") target.open = true;
    });
  });
  open();
})();
