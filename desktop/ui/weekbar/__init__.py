"""The week bar: what the week adds up to, which movements it works, and one piece of advice."""
