"""The measures of the papers, as values: a layout is handed one, so that another size is another value."""
