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
    toggle.addEventListener("click", turn);
    show();
    bar.append(toggle);
    return turn;
  }

  function addCopyButtons() {
    if (!navigator.clipboard) return;
    document.querySelectorAll(".snippet .code").forEach(function (code) {
      var copy = button("copy", "Copy", "Copy this code");
      copy.addEventListener("click", function () {
        var lines = Array.from(code.querySelectorAll("code"), function (part) {
          return part.textContent;
        });
        navigator.clipboard.writeText(lines.join("")).then(function () {
          copy.textContent = "Copied";
          setTimeout(function () { copy.textContent = "Copy"; }, 1500);
        });
      });
      code.before(copy);
    });
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
    document.querySelectorAll("[role=region][tabindex]").forEach(function (box) {
      if (!box.dataset.label) box.dataset.label = box.getAttribute("aria-label");
      var scrolls = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
      box.tabIndex = scrolls ? 0 : -1;
      if (scrolls) box.setAttribute("aria-label", box.dataset.label);
    });
  }

  function followOutline() {
    var links = new Map();
    document.querySelectorAll(".outline a").forEach(function (link) {
      var heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (heading) links.set(heading, link);
    });
    if (!links.size || !("IntersectionObserver" in window)) return;
    function mark() {
      var current = null;
      links.forEach(function (link, heading) {
        link.removeAttribute("aria-current");
        if (heading.getBoundingClientRect().top < innerHeight * 0.3) current = link;
      });
      if (current) current.setAttribute("aria-current", "location");
    }
    var observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -70% 0px" });
    links.forEach(function (link, heading) { observer.observe(heading); });
    mark();
  }

  function followKeys(turnTheme) {
    document.addEventListener("keydown", function (event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target.closest("input, textarea, select, [contenteditable], [role=region]")) return;
      var link = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
      if (link) {
        link = document.querySelector("link[rel=" + link + "]");
        if (link) location.href = link.href;
      } else if (event.key === "t" && turnTheme) {
        turnTheme();
      }
    });
  }

  apply(stored());
  document.addEventListener("DOMContentLoaded", function () {
    var turnTheme = addThemeButton();
    addCopyButtons();
    addSliders();
    fitScrollers();
    addEventListener("resize", fitScrollers);
    followOutline();
    followKeys(turnTheme);
  });
})();
