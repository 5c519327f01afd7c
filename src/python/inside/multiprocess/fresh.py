"""
Fits multiprocessing to processes that are started afresh, when it is imported. What is above the start of a process stays CPython's own.

Unlike Linux: the start method forkserver starts each process as spawn does. There is no server process, so a process's parent is who started it.
Unlike Linux: the start method fork is refused (ENOSYS), because an interpreter is not copied while it runs.
Unlike Linux: no process keeps track of semaphores and shared memory; the host forgets them with the run.
"""
__builtins__ = vars(__import__("builtins")).copy()

import linecache
import os
import sys

from .. import assign, c_module, host, values

PART = "fresh"
# Nothing of it is told of a run.
SEEN = ()
# ast.PyCF_ONLY_AST
_ONLY_AST = 0x400


def fit(module):
    """Fits one of the modules of multiprocessing, when it is imported."""
    _FITS[module.__name__](module)


def _fit_process(module):
    """A worker says when it has come as far as its own task."""
    plain = module.BaseProcess._after_fork

    def _after_fork():
        host.ask("workerStands")
        plain()

    module.BaseProcess._after_fork = staticmethod(_after_fork)


def _fit_resource_tracker(module):
    def _launch(self):
        self._fd = os.open(os.devnull, os.O_WRONLY)

    module.ResourceTracker._launch = _launch


def _fit_popen_forkserver(module):
    from multiprocessing import popen_spawn_posix

    class Popen(popen_spawn_posix.Popen):
        method = "forkserver"

    Popen.__module__ = module.__name__
    Popen.__qualname__ = "Popen"
    module.Popen = Popen


def _fit_reduction(module):
    """Open files go from process to process through the host (unix(7), SCM_RIGHTS)."""

    def send_handle(conn, handle, destination_pid):
        """Send a handle over a local connection."""
        conn.send(c_module.answered("lend", fd=handle))

    def recv_handle(conn):
        """Receive a handle over a local connection."""
        return c_module.answered("borrow", number=conn.recv())

    module.send_handle, module.recv_handle = send_handle, recv_handle


def _fit_connection(module):
    plain = module.wait

    def wait(object_list, timeout=None):
        # CPython's looks again until its clock has moved on, which that of the host does not do by looking.
        if timeout is None or timeout > 0:
            return plain(object_list, timeout)
        with module._WaitSelector() as selector:
            for thing in object_list:
                selector.register(thing, module.selectors.EVENT_READ)
            return [key.fileobj for key, _events in selector.select(0)]

    wait.__module__ = plain.__module__
    wait.__doc__ = plain.__doc__
    module.wait = wait


def _fit_spawn(module):
    """The program of the run is imported by its workers as if it was a file, which it would be on Linux."""
    from_file = module.runpy._get_code_from_file

    def _get_code_from_file(fname):
        given = None if os.path.lexists(fname) else host.ask("program")
        return from_file(fname) if given is None or given["path"] != fname else _code(given)

    module.runpy._get_code_from_file = _get_code_from_file


def _code(given):
    source, path = given["source"].removeprefix("\ufeff"), given["path"]
    linecache.cache[path] = (len(source), None, source.splitlines(keepends=True), path)
    tree = compile(source, path, "exec", flags=_ONLY_AST, dont_inherit=True)
    assign.replace(tree, {name: values.decode(value) for name, value in given["assign"].items()})
    return compile(tree, path, "exec", dont_inherit=True)


_FITS = {
    "multiprocessing.process": _fit_process,
    "multiprocessing.resource_tracker": _fit_resource_tracker,
    "multiprocessing.popen_forkserver": _fit_popen_forkserver,
    "multiprocessing.reduction": _fit_reduction,
    "multiprocessing.connection": _fit_connection,
    "multiprocessing.spawn": _fit_spawn,
}


WATCHERS = dict.fromkeys(_FITS, sys.modules[__name__])
