"""Document and form to facts: sections, tables, figures and the parts of the prose."""
