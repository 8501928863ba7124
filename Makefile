# Two commands set everything up: `make book` writes the site, `make test` checks all.

.PHONY: browser book test check bench reliability fuzz sanitize sanitized format lint cmark

book: cmark
	swift run book build

# The tools' own tests, then the tests that use the tool as its users do: those start compilers and count seconds, so
# one runs after another.
test: cmark
	swift build --build-tests
	swift test --skip-build --skip BookEndToEndTests
	swift test --skip-build --no-parallel --filter BookEndToEndTests
	swift run book check

check: cmark
	swift run book check

# The built site, read in a real Chromium.
browser: cmark
	Tests/BookEndToEndTests/Browser/run site

bench: cmark
	swift run -c release bench

# Makes things go wrong on purpose and prints what happened, as the table in README.
reliability: cmark
	Tests/Reliability/run

# The corpora again, then so many seconds of fuzzing a target.
SECONDS = 60
fuzz: cmark
	Tests/Fuzz/run $(SECONDS)

# The tests under the thread sanitizer and the address sanitizer, each in a build of its own. It takes long: for once a
# week. ROOMS names what is tested: `make sanitize ROOMS='Manuscript|TeXMath'`; SANITIZERS which of them.
ROOMS = .
SANITIZERS = thread address
sanitize: cmark
	for kind in $(SANITIZERS); do $(MAKE) sanitized KIND=$$kind || exit 1; done

# In two steps, as `test` does it. What the thread sanitizer reports is read when all is done.
UNDER = --sanitize=$(KIND) --scratch-path .build-$(KIND)
sanitized: export ASAN_OPTIONS = detect_leaks=0
sanitized: export TSAN_OPTIONS = exitcode=0 log_path=$(CURDIR)/.build-$(KIND)/reports/report
sanitized:
	Tests/Sanitizers/try
	swift build --build-tests $(UNDER)
	rm -rf .build-$(KIND)/reports && mkdir .build-$(KIND)/reports
	swift test --skip-build $(UNDER) --filter '^($(ROOMS))' --skip BookEndToEndTests
	swift test --skip-build $(UNDER) --no-parallel --filter '^($(ROOMS))' --skip '^(?!BookEndToEndTests)'
	find .build-$(KIND)/reports -type f | xargs python3 Tests/Sanitizers/races.py

format:
	swift format -i -r Package.swift Sources Tests

lint:
	swift format lint --strict -r Package.swift Sources Tests

# libcmark is the one library of the system that is needed.
cmark:
	@pkg-config --exists libcmark 2>/dev/null || ./.ci/install-cmark
