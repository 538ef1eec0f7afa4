//! Markdown to clean HTML, with Chinese, Japanese and Korean emphasis.
