ChapterNotebook.start()

// A snippet of First steps that is a program of its own.

f(3)
