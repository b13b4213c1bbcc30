"""The picture for a phone: the sessions of one day, to be looked at while they are done."""
