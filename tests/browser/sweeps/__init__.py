"""One visit of a page serves every sweep: ``table.py`` says how the page is shown and what is then
looked for; each other module here looks for one kind of fault, and returns one line for each."""
