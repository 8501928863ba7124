// Comfort only: the page is complete without this file. Runs before the first paint, so that a
// reader's choice of theme does not flash, and adds the rest when the page is there.
(function () {
  "use strict";
  var root = document.documentElement;
  var themes = ["system", "light", "dark"];

  function stored() {
    try { return localStorage.getItem("theme"); } catch (error) { return null; }
  }

  function apply(theme) {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
  }

  function button(className, text, label) {
    var element = document.createElement("button");
    element.type = "button";
    element.className = className;
    element.textContent = text;
    if (label) element.setAttribute("aria-label", label);
    return element;
  }

  function addThemeButton() {
    var bar = document.querySelector(".bar");
    if (!bar) return;
    var theme = themes.indexOf(stored()) < 0 ? "system" : stored();
    var toggle = button("bar-button theme", "");
    function show() {
      toggle.textContent = { system: "Auto", light: "Light", dark: "Dark" }[theme];
      toggle.setAttribute("aria-label", "Colour theme: " + toggle.textContent);
    }
    function turn() {
      theme = themes[(themes.indexOf(theme) + 1) % themes.length];
      try { localStorage.setItem("theme", theme); } catch (error) { /* kept for this page only */ }
      apply(theme);
      show();
    }
    toggle.setAttribute("aria-keyshortcuts", "t");
    toggle.addEventListener("click", turn);
    show();
    bar.append(toggle);
    return turn;
  }

  // The search and its index are loaded when somebody asks, by script tags: so it works from a disk.
  function openSearch() {
    if (window.bookOpenSearch) { window.bookOpenSearch(); return; }
    if (document.querySelector("script[src='search.js']")) return;
    ["stem.js", "search.js", "search-index.js"].forEach(function (name) {
      var script = document.createElement("script");
      script.src = name;
      script.async = false;
      document.head.append(script);
    });
  }

  function addSearchButton() {
    var bar = document.querySelector(".bar");
    if (!bar) return;
    var search = button("bar-button for-search", "Search");
    search.setAttribute("aria-keyshortcuts", "/");
    search.title = "Search (/)";
    search.addEventListener("click", openSearch);
    bar.append(search);
  }

  // The pictures of a sweep, which stand side by side, become one picture with a slider.
  function addSliders() {
    document.querySelectorAll(".frames").forEach(function (box, number) {
      var frames = Array.from(box.children);
      var slider = document.createElement("input");
      var label = document.createElement("label");
      var value = document.createElement("output");
      slider.type = "range";
      slider.id = "slider:" + (number + 1);
      slider.min = 0;
      slider.max = frames.length - 1;
      slider.step = 1;
      slider.value = 0;
      label.htmlFor = slider.id;
      label.textContent = box.dataset.parameter;
      value.htmlFor = slider.id;
      function show() {
        frames.forEach(function (frame, index) { frame.hidden = index !== Number(slider.value); });
        value.textContent = frames[slider.value].dataset.value;
        slider.setAttribute("aria-valuetext", value.textContent);
      }
      slider.addEventListener("input", show);
      show();
      var bar = document.createElement("div");
      bar.className = "slider";
      bar.append(label, slider, value);
      box.classList.add("sliding");
      box.before(bar);
    });
  }

  // A box that does not scroll needs no stop of the Tab key and is no region of the page.
  function fitScrollers() {
    document.querySelectorAll("[role=region][tabindex], [data-label]").forEach(function (box) {
      if (!box.dataset.label) box.dataset.label = box.getAttribute("aria-label");
      var scrolls = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
      box.tabIndex = scrolls ? 0 : -1;
      if (scrolls) {
        box.setAttribute("role", "region");
        box.setAttribute("aria-label", box.dataset.label);
      } else {
        box.removeAttribute("role");
        box.removeAttribute("aria-label");
      }
    });
  }

  function followOutline() {
    var links = new Map();
    document.querySelectorAll(".outline a").forEach(function (link) {
      var heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (heading) links.set(heading, link);
    });
    if (!links.size) return;
    var current = null, waits = false;
    function mark() {
      var found = null;
      waits = false;
      links.forEach(function (link, heading) {
        if (heading.getBoundingClientRect().top < innerHeight * 0.3) found = link;
      });
      if (found === current) return;
      if (current) current.removeAttribute("aria-current");
      current = found;
      if (!current) return;
      current.setAttribute("aria-current", "location");
      // The outline of a long page scrolls along, itself alone.
      var box = current.closest(".outline"), at = current.offsetTop - box.offsetTop;
      if (at < box.scrollTop || at > box.scrollTop + box.clientHeight - 60) {
        box.scrollTop = at - box.clientHeight / 3;
      }
    }
    addEventListener("scroll", function () {
      if (!waits) { waits = true; requestAnimationFrame(mark); }
    }, { passive: true });
    mark();
  }

  function followKeys(turnTheme) {
    document.addEventListener("keydown", function (event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target.closest("input, textarea, select, dialog, [contenteditable], [role=region]")) return;
      if (event.key === "/") {
        event.preventDefault();
        openSearch();
        return;
      }
      var link = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
      if (link) {
        link = document.querySelector("link[rel=" + link + "]");
        if (link) location.href = link.href;
      } else if (event.key === "t" && turnTheme) {
        turnTheme();
      }
    });
  }

  root.classList.add("js");
  apply(stored());
  document.addEventListener("DOMContentLoaded", function () {
    addSearchButton();
    var turnTheme = addThemeButton();
    addSliders();
    fitScrollers();
    addEventListener("resize", fitScrollers);
    followOutline();
    followKeys(turnTheme);
  });
})();
