// The filters of the verification report. Without this file the whole table stands there.
(function () {
  "use strict";
  var form = document.querySelector("form.filters");
  if (!form) return;
  var sections = Array.from(document.querySelectorAll("section.checks"));
  var output = form.querySelector("output");

  function chosen(name) {
    var select = form.querySelector("[data-filter=" + name + "]");
    return select ? select.value : "";
  }

  function filter() {
    var chapter = chosen("chapter"), kind = chosen("kind"), shown = 0, all = 0;
    sections.forEach(function (section) {
      var isChapter = !chapter || section.dataset.chapter === chapter, rows = 0;
      section.querySelectorAll("tbody tr").forEach(function (row) {
        var isShown = isChapter && (!kind || row.dataset.kind === kind);
        row.hidden = !isShown;
        all += 1;
        if (isShown) rows += 1;
      });
      section.hidden = rows === 0;
      shown += rows;
    });
    output.textContent = shown + " of " + all + " checks";
  }

  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("change", filter);
  // A browser may have kept what was chosen before the page was left.
  filter();
  // A link to a check that is filtered away shows it again.
  addEventListener("hashchange", function () {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !target.closest("[hidden]")) return;
    form.reset();
    filter();
    target.scrollIntoView();
  });
})();
