"""Templates and sample workbooks, written from the reference rows that read them back."""
