// Code: line numbers that lead to the chapter's source, and copying of a snippet or of the whole
// program up to it. The program is put together from the page itself, hidden lines included.
document.addEventListener("DOMContentLoaded", function () {
  "use strict";
  var source = document.body.dataset.source;

  // The numbers are drawn by the style sheet: they are neither copied nor found nor read aloud.
  document.querySelectorAll("pre[data-line]").forEach(function (pre) {
    var count = pre.textContent.split("\n").length - 1;
    var first = Number(pre.dataset.line);
    var gutter = document.createElement("span");
    gutter.className = "gutter";
    gutter.setAttribute("aria-hidden", "true");
    for (var line = first; line < first + count; line += 1) {
      var mark = document.createElement(source ? "a" : "span");
      mark.dataset.n = line;
      if (source) {
        mark.href = source.replace("{line}", line);
        mark.tabIndex = -1;
      }
      gutter.append(mark);
    }
    pre.prepend(gutter);
  });

  function text(snippet) {
    return Array.from(snippet.querySelectorAll(".code code"), function (part) {
      return part.textContent;
    }).join("");
  }

  function program(last) {
    var parts = [];
    Array.from(document.querySelectorAll(".snippet")).some(function (snippet) {
      if (snippet === last || snippet.matches(".run, .setup") && !snippet.matches(".alone")) {
        parts.push(text(snippet));
      }
      return snippet === last;
    });
    return "// " + document.title + "\n// " + location.href.split("#")[0] + "#" + last.id + "\n\n" +
      parts.join("\n");
  }

  function copier(label, spoken, content) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = label;
    button.setAttribute("aria-label", spoken);
    button.addEventListener("click", function () {
      navigator.clipboard.writeText(content()).then(function () {
        button.textContent = "Copied";
        setTimeout(function () { button.textContent = label; }, 1500);
      });
    });
    return button;
  }

  if (!navigator.clipboard) return;
  document.querySelectorAll(".snippet").forEach(function (snippet) {
    if (!snippet.querySelector(".code code")) return;
    var tools = document.createElement("div");
    tools.className = "tools";
    tools.append(copier("Copy", "Copy this code", function () { return text(snippet); }));
    if (snippet.matches(".run, .setup") && !snippet.matches(".alone")) {
      tools.append(copier("Copy program", "Copy the whole program up to here", function () {
        return program(snippet);
      }));
    }
    snippet.prepend(tools);
  });
});
