"""Reports and stories as PPTX with native charts and tables, on a template that can be replaced."""
