// The system's libcmark (0.30 or later). Only Sources/Manuscript/Parsing/CommonMarkTree.swift imports it.
#include <cmark.h>
