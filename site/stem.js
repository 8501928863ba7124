// The stem of an English word, by Porter's second algorithm, as Search/EnglishStem.swift has it.
window.bookStem = (function () {
  "use strict";
  var special = { skis: "ski", skies: "sky", dying: "die", lying: "lie", tying: "tie", idly: "idl",
    gently: "gentl", ugly: "ugli", early: "earli", only: "onli", singly: "singl" };
  var kept = " sky news howe atlas cosmos bias andes ";
  var keptLater = " inning outing canning herring earring proceed exceed succeed ";
  var second = { tional: "tion", enci: "ence", anci: "ance", abli: "able", entli: "ent", izer: "ize",
    ization: "ize", ational: "ate", ation: "ate", ator: "ate", alism: "al", aliti: "al", alli: "al",
    fulness: "ful", ousli: "ous", ousness: "ous", iveness: "ive", iviti: "ive", biliti: "ble",
    bli: "ble", ogi: "og", fulli: "ful", lessli: "less", li: "" };
  var third = { tional: "tion", ational: "ate", alize: "al", icate: "ic", iciti: "ic", ical: "ic",
    ful: "", ness: "", ative: "" };
  var fourth = "al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize ion".split(" ");

  function longest(word, suffixes) {
    return suffixes.reduce(function (best, suffix) {
      return word.endsWith(suffix) && suffix.length > best.length ? suffix : best;
    }, "");
  }

  function region(word, from) {
    var match = /[aeiouy][^aeiouy]/.exec(word.slice(from));
    return match ? from + match.index + 2 : word.length;
  }

  function isShortEnd(word) {
    return /(^|[^aeiouy])[aeiouy][^aeiouywxY]$/.test(word) && word.length > 2 ||
      /^[aeiouy][^aeiouy]$/.test(word);
  }

  return function (word) {
    if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
    if (special[word]) return special[word];
    if (kept.indexOf(" " + word + " ") >= 0) return word;
    word = word.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
    var prefix = /^(gener|commun|arsen)/.exec(word);
    var r1 = prefix ? prefix[0].length : region(word, 0), r2 = region(word, r1);
    function cut(suffix, replacement) {
      word = word.slice(0, word.length - suffix.length) + (replacement || "");
    }
    function isIn(suffix, start) { return word.length - suffix.length >= start; }

    if (word.endsWith("sses")) cut("es");
    else if (/ie[ds]$/.test(word)) cut("ies", word.length > 4 ? "i" : "ie");
    else if (/[^us]s$/.test(word) && /[aeiouy].+s$/.test(word)) cut("s");
    if (keptLater.indexOf(" " + word + " ") >= 0) return word;

    var end = longest(word, ["eed", "eedly", "ed", "edly", "ing", "ingly"]);
    if (end.indexOf("eed") === 0) {
      if (isIn(end, r1)) cut(end, "ee");
    } else if (end && /[aeiouy]/.test(word.slice(0, word.length - end.length))) {
      cut(end);
      if (/(at|bl|iz)$/.test(word)) word += "e";
      else if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(word)) word = word.slice(0, -1);
      else if (isShortEnd(word) && r1 >= word.length) word += "e";
    }
    if (/.[^aeiouy][yY]$/.test(word)) word = word.slice(0, -1) + "i";

    end = longest(word, Object.keys(second));
    if (end && isIn(end, r1) && (end !== "ogi" || /logi$/.test(word)) &&
        (end !== "li" || /[cdeghkmnrt]li$/.test(word))) cut(end, second[end]);
    end = longest(word, Object.keys(third));
    if (end && isIn(end, r1) && (end !== "ative" || isIn(end, r2))) cut(end, third[end]);
    end = longest(word, fourth);
    if (end && isIn(end, r2) && (end !== "ion" || /[st]ion$/.test(word))) cut(end);

    if (word.endsWith("e")) {
      if (isIn("e", r2) || isIn("e", r1) && !isShortEnd(word.slice(0, -1))) cut("e");
    } else if (word.endsWith("ll") && isIn("l", r2)) cut("l");
    return word.toLowerCase();
  };
})();
