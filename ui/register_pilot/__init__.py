"""The page on which a pilot is registered: a form in the browser, for new pilots and for the next step of known ones."""
