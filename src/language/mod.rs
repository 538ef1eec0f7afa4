//! What depends on a language: its tag, its order of names, its dates and numbers, its interface texts.
