// Previews: what a reference leads to, shown beside it. The thing is taken from this page, or from
// previews.js for another chapter; no request leaves the folder. Without this file a reference is a link.
document.addEventListener("DOMContentLoaded", function () {
  "use strict";
  var box = document.createElement("div");
  box.className = "preview";
  box.id = "page:preview";
  box.setAttribute("role", "tooltip");
  box.hidden = true;
  document.body.append(box);
  var owner = null, timer = 0, known = null, waiting = [];

  window.bookPreviews = function (previews) {
    known = previews;
    waiting.splice(0).forEach(function (next) { next(); });
  };

  function whenKnown(next) {
    if (known) { next(); return; }
    waiting.push(next);
    if (waiting.length > 1) return;
    var script = document.createElement("script");
    script.src = "previews.js";
    document.head.append(script);
  }

  function copy(element) {
    var clone = element.cloneNode(true);
    clone.querySelectorAll(".data, .evidence, .tools, .anchor, .back-links, .slider").forEach(
      function (part) { part.remove(); });
    [clone].concat(Array.from(clone.querySelectorAll("[id]"))).forEach(function (part) {
      part.removeAttribute("id");
    });
    clone.querySelectorAll("[tabindex], [role=region]").forEach(function (part) {
      part.removeAttribute("tabindex");
      part.removeAttribute("role");
      part.removeAttribute("aria-label");
    });
    clone.querySelectorAll("a").forEach(function (link) { link.removeAttribute("href"); });
    return clone;
  }

  // What to show of the thing with that id: itself, or for a section its heading and first lines.
  function here(id) {
    var target = document.getElementById(id);
    if (!target) return null;
    var parts = [copy(target)];
    if (/^H[1-6]$/.test(target.tagName)) {
      var next = target.nextElementSibling;
      if (next && next.matches("p, ul, ol, .formula")) parts.push(copy(next));
    } else if (target.matches("details")) parts[0].open = true;
    return parts;
  }

  function content(link, next) {
    var page = link.getAttribute("href").split("#");
    var own = location.pathname.split("/").pop();
    if (!page[0] || page[0] === own) { next(here(decodeURIComponent(page[1]))); return; }
    whenKnown(function () {
      var html = known[link.getAttribute("href")];
      if (!html) { next(null); return; }
      var holder = document.createElement("template");
      holder.innerHTML = html;
      var parts = Array.from(holder.content.childNodes);
      var from = document.createElement("p");
      from.className = "preview-from";
      from.textContent = known[page[0]] || page[0];
      next(parts.concat(from));
    });
  }

  function place(link) {
    var at = link.getClientRects()[0] || link.getBoundingClientRect();
    var width = Math.min(480, innerWidth - 24);
    box.style.width = width + "px";
    box.style.left = Math.max(12, Math.min(at.left, innerWidth - width - 12)) + "px";
    var above = at.top - box.offsetHeight - 8;
    box.style.top = (above > 56 || at.bottom + box.offsetHeight + 8 > innerHeight
      ? Math.max(above, 8) : at.bottom + 8) + "px";
  }

  function show(link) {
    content(link, function (parts) {
      if (!parts || owner !== link) return;
      box.replaceChildren.apply(box, parts);
      box.hidden = false;
      link.setAttribute("aria-describedby", box.id);
      place(link);
    });
  }

  function hide() {
    clearTimeout(timer);
    if (owner) owner.removeAttribute("aria-describedby");
    owner = null;
    box.hidden = true;
    box.replaceChildren();
  }

  function wanted(event) {
    return event.target.closest &&
      event.target.closest("main a.reference, main .citation a, main .footnote-mark a, main .check a");
  }

  function enter(event) {
    var link = wanted(event);
    if (!link) {
      if (owner && !box.contains(event.target)) {
        clearTimeout(timer);
        timer = setTimeout(hide, 200);
      } else if (owner && !box.hidden) clearTimeout(timer);
      return;
    }
    clearTimeout(timer);
    if (owner === link) return;
    hide();
    owner = link;
    timer = setTimeout(function () { show(link); }, event.type === "focusin" ? 0 : 250);
  }

  document.addEventListener("pointerover", function (event) {
    if (event.pointerType !== "touch") enter(event);
  });
  document.addEventListener("focusin", enter);
  document.addEventListener("focusout", hide);
  document.addEventListener("click", hide);
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") hide(); });
  // Scrolling takes a shown preview from its place; one that is still to come belongs to what is now there.
  addEventListener("scroll", function () { if (owner && !box.hidden && !owner.matches(":focus")) hide(); }, { passive: true });

  // Footnotes stand in the margin where there is room for one; at the end of the page everywhere.
  document.querySelectorAll("main .footnote-mark a").forEach(function (link) {
    var note = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    var block = link.closest("p, li, dd, td, figcaption, blockquote");
    if (!note || !block || block.closest(".footnotes, table, .box")) return;
    var aside = document.createElement("span");
    aside.className = "margin-note";
    aside.setAttribute("aria-hidden", "true");
    aside.append(link.textContent + " ");
    Array.from(copy(note).childNodes).forEach(function (part) {
      aside.append.apply(aside, part.matches && part.matches("p") ? Array.from(part.childNodes) : [part]);
    });
    link.closest("sup").after(aside);
  });
});
