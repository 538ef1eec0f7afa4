//! The built-in vocabularies: cooperation forms, kinds, stages and types of institute, with their labels.
