"""
Fits asyncio to the host: the standard library's own event loop, in the place of Pyodide's, which waits in real time.

It stands on poll(2), sockets, pipes and process descriptors of the host, so it waits on the host's clock.
"""
__builtins__ = vars(__import__("builtins")).copy()

import asyncio
import importlib
import socket
from asyncio import base_events, events, runners, streams


async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
    """As in base_events.py, without the thread: a name is known at once."""
    return socket.getaddrinfo(host, port, family, type, proto, flags)


async def getnameinfo(self, sockaddr, flags=0):
    """As in base_events.py, without the thread."""
    return socket.getnameinfo(sockaddr, flags)


def begin():
    """A fresh process: no loop runs in it."""
    events._set_running_loop(None)


for method in (getaddrinfo, getnameinfo):
    method.__module__ = base_events.__name__
    method.__qualname__ = "BaseEventLoop." + method.__name__
    setattr(base_events.BaseEventLoop, method.__name__, method)
asyncio.run = runners.run
# It was imported before there was AF_UNIX, and so without what belongs to that.
importlib.reload(streams)
for name in streams.__all__:
    setattr(asyncio, name, getattr(streams, name))
asyncio.__all__ = tuple(dict.fromkeys((*asyncio.__all__, *streams.__all__)))
events._event_loop_policy = None
