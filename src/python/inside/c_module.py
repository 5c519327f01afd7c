"""Makes modules and types that look as if C had made them: for what Pyodide's build of Python lacks."""
__builtins__ = vars(__import__("builtins")).copy()

import errno
import importlib.machinery
import os
import sys
import types

from . import host

_ERRORS = {name: getattr(errno, name) for name in dir(errno) if name.startswith("E")}


def refused(name):
    """The OSError for an error by its name."""
    number = _ERRORS[name]
    return OSError(number, os.strerror(number))


def answered(question, **request):
    """The host's answer; its refusal is raised as C would raise it."""
    answer = host.ask(question, **request)
    if isinstance(answer, dict) and "errno" in answer:
        raise refused(answer["errno"])
    return answer


def module(name, doc, contents):
    """A module of the standard library, with these names in it."""
    made = types.ModuleType(name, doc)
    made.__spec__ = importlib.machinery.ModuleSpec(name, importlib.machinery.BuiltinImporter, origin="built-in")
    made.__loader__ = importlib.machinery.BuiltinImporter
    made.__package__ = name.rpartition(".")[0]
    for key, value in contents.items():
        if isinstance(value, types.FunctionType):
            value.__module__ = name
        setattr(made, key, value)
    sys.modules[name] = made
    return made


def place(functions, *modules):
    """Puts functions into modules under their own names, as the first one's."""
    for function in functions:
        function.__module__ = modules[-1].__name__
        for target in modules:
            setattr(target, function.__name__, function)


def structseq(module_name, name, fields, doc):
    """A type as C's PyStructSequence makes them: a tuple whose parts have names."""

    def __new__(cls, sequence, /, dict=None):
        parts = tuple(sequence)
        if len(parts) != len(fields):
            raise TypeError(f"{module_name}.{name}() takes a {len(fields)}-sequence ({len(parts)}-sequence given)")
        return tuple.__new__(cls, parts)

    def __repr__(self):
        pairs = ", ".join(f"{field}={value!r}" for field, value in zip(fields, self))
        return f"{module_name}.{name}({pairs})"

    def __reduce__(self):
        return type(self), (tuple(self), {})

    contents = {
        "__new__": __new__,
        "__repr__": __repr__,
        "__reduce__": __reduce__,
        "__doc__": doc,
        "__module__": module_name,
        "__slots__": (),
        "__match_args__": fields,
        "n_fields": len(fields),
        "n_sequence_fields": len(fields),
        "n_unnamed_fields": 0,
    }
    for index, field in enumerate(fields):
        contents[field] = property(lambda self, index=index: self[index])
    return type(name, (tuple,), contents)
