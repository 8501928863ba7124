"""Reads a built site as its readers do, in a real Chromium from file://, and says what is wrong.

    browser.py SITE HOSTILE_SITE

Exit code 0 when all holds, 1 when something does not.
"""
import pathlib
import re
import shutil
import statistics
import sys

import axe_playwright_python
import html5lib
from playwright.sync_api import sync_playwright

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
failures = []
count = 0


def check(holds, what, detail=""):
    global count
    count += 1
    if not holds:
        failures.append(what)
        print(f"FAILS: {what} {detail}"[:600], flush=True)


class Reader:
    """One browser window that notes every error and every request."""

    def __init__(self, browser, root, **settings):
        self.root = root
        self.context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **settings})
        self.page = self.context.new_page()
        self.page.set_default_timeout(60_000)
        self.page.on("console", lambda m: check(m.type != "error", "no console error", m.text))
        self.page.on("pageerror", lambda e: check(False, "no script error", str(e)))
        # Leaving a page breaks off what it was still asking for; that is no failure.
        self.page.on("requestfailed", lambda r: check(
            r.failure == "net::ERR_ABORTED", "every request is answered", f"{r.url} {r.failure}"))
        self.page.on("request", lambda r: check(
            r.url.startswith((root.as_uri() + "/", "data:", "blob:")), "no request leaves the folder", r.url))

    def open(self, name):
        self.page.goto((self.root / name).as_uri())
        return self.page

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.context.close()


def html_is_valid(site):
    for path in sorted(site.glob("*.html")):
        parser = html5lib.HTMLParser(strict=True)
        try:
            parser.parse(path.read_bytes())
        except html5lib.html5parser.ParseError as error:
            check(False, f"{path.name} is valid HTML", f"{error} near {parser.tokenizer.stream.position()}")


def weighs_little(site, chapters):
    sizes = [(site / name).stat().st_size for name in chapters]
    median = statistics.median(sizes)
    print(f"weight: median chapter {median / 1000:.0f} KB, heaviest {max(sizes) / 1000:.0f} KB, "
          f"search index {(site / 'search-index.js').stat().st_size / 1000:.0f} KB")
    check(median < 250_000, "the median chapter weighs less than 250 KB", median)
    check((site / "search-index.js").stat().st_size < 300_000, "the search index weighs less than 300 KB")


def fits_and_is_accessible(browser, site, pages):
    for scheme in ("light", "dark"):
        for width in (360, 768, 1280):
            with Reader(browser, site, viewport={"width": width, "height": 900}, color_scheme=scheme) as reader:
                for name in pages:
                    page = reader.open(name)
                    over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                    check(over <= 0, f"{name} fits {width} px", f"over by {over} px")
                    if name != pages[1] and width != 360 or width == 1280:
                        is_accessible(page, f"{name}, {scheme}, {width} px")


def is_accessible(page, where):
    page.evaluate(AXE)
    found = page.evaluate("rules => axe.run(document, {preload: false, resultTypes: ['violations'], runOnly: rules})", RULES)
    for violation in found["violations"]:
        check(False, f"axe: {violation['id']} on {where}", violation["nodes"][0]["html"])
    check(True, "axe ran")


def search_finds(browser, site):
    stems = dict(re.findall(r'\("([a-z]+)", "([a-z]+)"\)', STEMS.read_text()))
    with Reader(browser, site) as reader:
        page = reader.open("index.html")
        loaded = page.evaluate("[...document.scripts].some(s => /search/.test(s.src))")
        check(not loaded, "the search is loaded on use only")
        page.keyboard.press("/")
        page.wait_for_selector("dialog.search input:focus")
        for word, stem in stems.items():
            found = page.evaluate("word => bookStem(word)", word)
            check(found == stem, "both stemmers agree", f"{word}: {found}, not {stem}")
        check(len(stems) > 30, "there are stems to compare")
        for query, kind, title in QUERIES:
            page.fill("dialog.search input", query)
            first = page.evaluate("""() => [...document.querySelectorAll('.results-list li:first-child span')]
                .map(part => part.textContent)""")
            check(len(first) >= 2 and kind in first[0] and title.lower() in first[1].lower(),
                  f"a search for {query} finds {kind} {title} first", first)
        page.fill("dialog.search input", "qqxyzzy")
        check(page.text_content(".search-status") == "Nothing found", "nothing is found where nothing is")
        is_accessible(page, "the search")
        page.fill("dialog.search input", "learning rate")
        page.keyboard.press("ArrowDown")
        target = page.evaluate("document.querySelector('[aria-selected=true] a').href")
        page.keyboard.press("Enter")
        page.wait_for_url(target)
        check(page.url == target, "a result is followed", page.url)
        page.keyboard.press("/")
        page.wait_for_selector("dialog.search input:focus")
        page.keyboard.press("Escape")
        check(page.locator("dialog.search[open]").count() == 0, "Escape closes the search")


def answers_to_keys_and_pointer(browser, site, chapters):
    with Reader(browser, site) as reader:
        page = reader.open(chapters[1])
        reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.keyboard.press("t")
        check(page.evaluate("document.documentElement.dataset.theme") == "light", "t changes the theme")
        page.reload()
        check(page.evaluate("document.documentElement.dataset.theme") == "light", "the theme is kept")
        page.keyboard.press("ArrowRight")
        page.wait_for_url("**/" + chapters[2])
        page.keyboard.press("ArrowLeft")
        page.wait_for_url("**/" + chapters[1])
        page.locator("main a.reference").first.focus()
        page.wait_for_selector(".preview:not([hidden])")
        check(page.evaluate("document.querySelector('.preview').textContent.trim().length > 0"), "a preview shows something")
        page.keyboard.press("Escape")
        check(page.locator(".preview:not([hidden])").count() == 0, "Escape dismisses a preview")
        page.locator("main .citation a").first.hover()
        page.wait_for_selector(".preview:not([hidden])")
        button = page.locator(".copy", has_text="Copy program").last.element_handle()
        last = button.evaluate("b => [...document.querySelectorAll('.snippet.run:not(.alone), .snippet.setup:not(.alone)')].pop() === b.closest('.snippet')")
        # The last snippet may stand in a folded solution, where only a script reaches it.
        button.evaluate("button => button.click()")
        page.wait_for_function("b => b.textContent === 'Copied'", arg=button)
        copied = page.evaluate("navigator.clipboard.readText()").split("\n\n", 1)[-1].strip()
        program = (site / "programs" / chapters[1].replace(".html", ".swift")).read_text().split("\n\n", 1)[-1].strip()
        check(last and copied == program, "the copied program is the whole program",
              f"{len(copied)} and {len(program)} characters")
        check(page.evaluate("document.querySelector('.gutter').closest('.snippet').querySelector('code').textContent.includes('import')"),
              "line numbers are not in the code")


def sliders_move(browser, site, chapters):
    with_frames = [name for name in chapters if 'class="frames"' in (site / name).read_text()]
    check(with_frames, "some chapter has a sweep")
    with Reader(browser, site) as reader:
        for name in with_frames[:1]:
            page = reader.open(name)
            shown = "() => [...document.querySelectorAll('.frames')[0].children].findIndex(f => !f.hidden)"
            check(page.evaluate(shown) == 0, "a slider starts at its first picture")
            page.locator(".slider input").first.focus()
            page.keyboard.press("ArrowRight")
            check(page.evaluate(shown) == 1, "a slider moves to the next picture")
            check(page.url.endswith(name), "an arrow on a slider does not turn the page")


def reads_without_scripts(browser, site, chapters):
    with Reader(browser, site, java_script_enabled=False) as reader:
        page = reader.open(chapters[0])
        check(page.locator(".copy, .for-search, .gutter").count() == 0, "no control is dead without scripts")
        check(len(page.inner_text("main")) > 5_000, "the page is complete without scripts")
        check(page.locator(f"a[href='programs/{chapters[0].replace('.html', '.swift')}']").count() == 1,
              "the program is linked")
        page.locator("nav.contents a", has_text="Contents").click()
        check(page.url.endswith("index.html"), "links lead on without scripts")


def prints(browser, site, chapters):
    with Reader(browser, site) as reader:
        page = reader.open(chapters[0])
        pdf = page.pdf(format="A4")
        pages = len(re.findall(rb"/Type\s*/Page\b", pdf))
        check(pages >= 5, "a chapter prints", f"{pages} pages")
        page.emulate_media(media="print")
        visible = page.evaluate("['.bar', 'nav.contents', 'nav.outline', '.tools', '.turn'].filter(s => { const e = document.querySelector(s); return e && e.getClientRects().length })")
        check(visible == [], "print shows the text alone", visible)


def is_not_fooled(browser, site):
    pages = sorted(path.name for path in site.glob("*.html"))
    check(len(pages) >= 3, "the hostile book was built", pages)
    html_is_valid(site)
    with Reader(browser, site) as reader:
        reader.context.add_init_script("window.bad = what => { window.fooled = what }")
        for name in pages:
            page = reader.open(name)
            scripts = page.evaluate("[...document.scripts].map(s => s.getAttribute('src'))")
            check(all(scripts), f"{name} has no script of its text", scripts)
            check(page.locator("[onerror], [onmouseover], img[src=x]").count() == 0, "no attribute of its text")
            check(page.evaluate("window.fooled === undefined"), f"nothing of {name} ran")
            text = page.evaluate("document.documentElement.textContent")
            check(not re.search("[\u202a-\u202e\u2066-\u2069\0\x1b]", text), f"{name} has no control characters")
            if "bad(\"raw\")" in text:
                check("<script>bad(\"raw\")</script>" in text, "raw markup is shown as text")
        page = reader.open("two.html")
        page.locator("main a.reference").first.hover()
        page.wait_for_selector(".preview:not([hidden])")
        page.keyboard.press("/")
        page.wait_for_selector("dialog.search input:focus")
        page.fill("dialog.search input", "script bad")
        check(page.locator(".results-list li").count() > 0, "hostile words are found")
        check(page.evaluate("window.fooled === undefined"), "neither preview nor search runs a text")


STEMS = pathlib.Path(__file__).parents[2] / "SiteRendererTests/Search/EnglishStemTests.swift"
QUERIES = [
    ("normalised gradient", "Section", "normalised gradient"),
    ("schedules", "Section", "schedule"),
    ("gradientDescent", "Function", "gradientDescent"),
    ("D1-Q4", "Claim", "D1-Q4"),
    ("η", "", ""), ("\\eta", "", ""), ("梯度下降", "", ""),
]


def main(site, hostile):
    contents = (site / "index.html").read_text()
    chapters = re.findall(r'class="chapter-link" href="([^"]+)"', contents)
    check(len(chapters) >= 3, "the site has chapters", chapters)
    others = [name for name in ("claims.html", "glossary.html") if (site / name).exists()]
    html_is_valid(site)
    weighs_little(site, chapters)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        fits_and_is_accessible(browser, site, ["index.html", chapters[1]] + others)
        search_finds(browser, site)
        answers_to_keys_and_pointer(browser, site, chapters)
        sliders_move(browser, site, chapters)
        reads_without_scripts(browser, site, chapters)
        prints(browser, site, chapters)
        is_not_fooled(browser, hostile)
        browser.close()
    print(f"{count} checks, {len(failures)} fail")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()))
