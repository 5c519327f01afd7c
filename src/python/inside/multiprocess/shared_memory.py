"""Gives Python the module _posixshmem: memory by a name is a file in /dev/shm, as in shm_overview(7). Source: Modules/_multiprocessing/posixshmem.c."""
__builtins__ = vars(__import__("builtins")).copy()

import os

from .. import c_module

_FOLDER = "/dev/shm/"


def shm_open(path, flags, mode=511):
    """shm_open(path, flags, mode=511)

    Open a shared memory object.  Returns a file descriptor (integer)."""
    return _on_file(path, lambda name: os.open(name, flags | os.O_CLOEXEC | os.O_NOFOLLOW, mode))


def shm_unlink(path):
    """shm_unlink(path)

    Remove a shared memory object (similar to unlink())."""
    _on_file(path, os.unlink)


def _on_file(path, action):
    try:
        return action(_FOLDER + path.lstrip("/"))
    except OSError as error:
        # It knows the name that it was given, not the file.
        raise OSError(error.errno, error.strerror, path) from None


c_module.module("_posixshmem", None, {"shm_open": shm_open, "shm_unlink": shm_unlink})
