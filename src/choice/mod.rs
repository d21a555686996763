//! The room choice.
