// Search: loaded with its index on first use, by script tags, so that it works from a disk as well.
(function () {
  "use strict";
  var data, terms, dialog, input, list, status, chosen = -1, page;
  var digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  // The index: one string of front-coded terms, each followed by its places.
  function decode(text) {
    var found = new Map(), previous = "";
    text.split(" ").forEach(function (item) {
      var cut = item.indexOf(",");
      var term = previous.slice(0, digits.indexOf(item[0])) + item.slice(1, cut);
      found.set(term, item.slice(cut + 1));
      previous = term;
    });
    return found;
  }

  function places(coded) {
    var result = [], entry = -1, value = 0, scale = 1;
    for (var i = 0; i < coded.length; i += 1) {
      var digit = digits.indexOf(coded[i]);
      value += (digit & 31) * scale;
      if (digit >= 32) { scale *= 32; continue; }
      entry += value >> 2;
      result.push([entry, [1, 1.6, 2.2, 5][value & 3]]);
      value = 0;
      scale = 1;
    }
    return result;
  }

  // The same words as those of the index: see SearchWords.swift.
  function words(text) {
    var named = Array.from(text, function (letter) {
      return data.symbols[letter] ? " " + data.symbols[letter] + " " : letter;
    }).join("").normalize("NFKC").toLowerCase();
    var result = [];
    (named.match(/[\p{L}\p{N}]+/gu) || []).forEach(function (word) {
      word.split(/([぀-ヿ㐀-鿿豈-﫿]+)/).forEach(function (part) {
        if (!part) return;
        if (!/^[぀-ヿ㐀-鿿豈-﫿]/.test(part)) { result.push(part); return; }
        var letters = Array.from(part);
        if (letters.length === 1) result.push(part);
        for (var i = 0; i + 1 < letters.length; i += 1) result.push(letters[i] + letters[i + 1]);
      });
    });
    return result;
  }

  // Places of a word: of its stem; of all that begin with it while it is still being typed.
  function matches(word, isLast) {
    var best = new Map();
    function add(term, weight) {
      var all = places(terms.get(term));
      var rarity = Math.log(1 + data.entries.length / all.length);
      all.forEach(function (place) {
        var score = place[1] * rarity * weight;
        if (score > (best.get(place[0]) || 0)) best.set(place[0], score);
      });
    }
    var stem = window.bookStem(word);
    if (terms.has(stem)) add(stem, 1);
    if (terms.has(word) && word !== stem) add(word, 1);
    if (isLast && word.length > 1) {
      var count = 0;
      terms.forEach(function (coded, term) {
        if (term !== stem && term.startsWith(word) && count < 40) { count += 1; add(term, 0.6); }
      });
    }
    return best;
  }

  function find(query) {
    var asked = words(query).filter(function (word, index, all) {
      return all.length === 1 || data.stop.indexOf(word) < 0;
    });
    if (!asked.length) return [];
    var found = asked.map(function (word, index) {
      return matches(word, index === asked.length - 1);
    });
    var totals = new Map(), counts = new Map();
    found.forEach(function (best) {
      best.forEach(function (score, entry) {
        totals.set(entry, (totals.get(entry) || 0) + score);
        counts.set(entry, (counts.get(entry) || 0) + 1);
      });
    });
    var exact = asked.join(" ");
    return Array.from(totals.keys()).map(function (entry) {
      var title = words(data.entries[entry][2]).join(" ");
      var score = totals.get(entry) * Math.pow(counts.get(entry) / asked.length, 2);
      if (title === exact) score *= 3;
      else if (asked.length > 1 && title.indexOf(exact) >= 0) score *= 1.5;
      return { entry: entry, score: score };
    }).sort(function (a, b) { return b.score - a.score || a.entry - b.entry; }).slice(0, 20);
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function choose(index) {
    var options = list.children;
    if (options[chosen]) options[chosen].setAttribute("aria-selected", "false");
    chosen = options.length ? (index + options.length) % options.length : -1;
    if (chosen < 0) { input.removeAttribute("aria-activedescendant"); return; }
    options[chosen].setAttribute("aria-selected", "true");
    options[chosen].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[chosen].id);
  }

  function show() {
    var results = find(input.value);
    list.replaceChildren.apply(list, results.map(function (result, index) {
      var entry = data.entries[result.entry], at = data.pages[entry[0]];
      var option = element("li", "", undefined), link = element("a");
      option.id = "page:result-" + index;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      link.href = at[0] + (entry[1] ? "#" + encodeURIComponent(entry[1]) : "");
      link.tabIndex = -1;
      link.append(element("span", "result-kind", data.kinds[entry[4] || 0]),
        element("span", "result-title", entry[2]), element("span", "result-page", at[1]));
      if (entry[3]) link.append(element("span", "result-text", entry[3]));
      option.append(link);
      return option;
    }));
    list.hidden = !results.length;
    input.setAttribute("aria-expanded", String(results.length > 0));
    status.textContent = !input.value.trim() ? "" :
      results.length === 0 ? "Nothing found" : results.length === 1 ? "1 place" : results.length + " places";
    choose(0);
  }

  function build() {
    dialog = element("dialog", "search");
    dialog.setAttribute("aria-label", "Search the book");
    input = element("input");
    input.type = "search";
    input.placeholder = "Words, symbols, functions, claims";
    list = element("ul", "results-list");
    list.id = "page:results";
    list.hidden = true;
    status = element("p", "search-status");
    var settings = { role: "combobox", "aria-label": "Search the book", "aria-autocomplete": "list",
      "aria-expanded": "false", "aria-controls": list.id, autocomplete: "off", spellcheck: "false" };
    Object.keys(settings).forEach(function (name) { input.setAttribute(name, settings[name]); });
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Places found");
    status.setAttribute("role", "status");
    dialog.append(input, status, list);
    document.body.append(dialog);
    input.addEventListener("input", show);
    input.addEventListener("keydown", function (event) {
      var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) { choose(chosen + step); event.preventDefault(); }
      if (event.key === "Enter" && list.children[chosen]) list.children[chosen].firstChild.click();
    });
    list.addEventListener("click", function () { dialog.close(); });
    dialog.addEventListener("click", function (event) { if (event.target === dialog) dialog.close(); });
  }

  window.bookSearchIndex = function (index) {
    data = index;
    terms = decode(index.terms);
    window.bookFind = find;
    build();
    window.bookOpenSearch();
  };

  window.bookOpenSearch = function () {
    if (!dialog || dialog.open) return;
    dialog.showModal();
    input.select();
  };
})();
