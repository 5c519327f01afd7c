"""The one error for what matplotlib has and Dryrun's small matplotlib has not: it names the thing, and what there is."""


def has_not(thing, there_is=()):
    """The error to raise; `there_is` are the names that could be meant instead."""
    names = ", ".join(sorted(there_is))
    return AttributeError(f"Dryrun's matplotlib has no {thing}" + (f"; it has: {names}." if names else "."))


# What one file here needs of another, and no program.
_OWN = {"defaults", "draw", "spot", "spots", "corners", "convert", "convert_one", "original", "view", "ends", "fraction", "ticks", "tick_places"}
_OWN |= {"labels_of", "label_at", "set_tick_style"} | {way + name for way in ("get_", "set_") for name in ("across", "in_axes", "offset", "arrow")}


def public_names(thing):
    """What a program may use of a class."""
    return [name for name in dir(thing) if not name.startswith("_") and name not in _OWN]


def refuse_words(where, words, known):
    """Raises for the first keyword that is not known."""
    for word in words:
        if word not in known:
            raise has_not(f"{where}(…, {word}=…)", known)
