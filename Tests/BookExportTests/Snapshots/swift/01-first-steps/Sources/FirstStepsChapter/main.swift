import Notebook

ChapterNotebook.start()

// # First *steps*
//
// Two and two.

print("a\nb")
// the value:
f(ChapterNotebook.show(2))  // four

// $$a = b$$ (1.1)

// This does not compile, as meant:
//
//     nothing()
//
// no such thing as ‘nothing’

// Not run: only an idea
//
//     let x = …

// A program of its own, in the folder beside this one:
//
//     f(3)

// The source of `f`:
//
//     func f(_ n: Int) -> Int { n + 2 }
