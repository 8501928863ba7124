# Two commands set everything up: `make book` writes the site, `make test` checks all.

.PHONY: browser book test check bench format lint cmark

book: cmark
	swift run book build

test: cmark
	swift test
	swift run book check

check: cmark
	swift run book check

# The built site, read in a real Chromium.
browser: cmark
	Tests/BookEndToEndTests/Browser/run site

bench: cmark
	swift run -c release bench

format:
	swift format -i -r Package.swift Sources Tests

lint:
	swift format lint --strict -r Package.swift Sources Tests

# libcmark is the one library of the system that is needed.
cmark:
	@pkg-config --exists libcmark 2>/dev/null || ./.ci/install-cmark
