"""The pocket fold-up: a week and its routines on one paper that is folded to eight panels."""
