"""Cards to carry: one for each routine, one for each exercise, four to a sheet."""
