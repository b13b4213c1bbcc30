"""Paper: a plan becomes boxes in points, and boxes become PDF pages. No Qt."""
