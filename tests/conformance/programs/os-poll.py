# select and poll on pipes.
import os
import select
import selectors
import subprocess
import time

r, w = os.pipe()
print([len(part) for part in select.select([r], [w], [], 0)])
os.write(w, b"x")
print([len(part) for part in select.select([r], [w], [], 0)], select.select([r], [], []) == ([r], [], []))
os.read(r, 1)
begin = time.monotonic()
print(select.select([r], [], [], 0.2), 0.19 < time.monotonic() - begin < 1.5)
poll = select.poll()
poll.register(r, select.POLLIN)
print(poll.poll(0), poll.poll(20))
os.write(w, b"y")
print(poll.poll() == [(r, select.POLLIN)])
os.read(r, 1)
poll.register(w, select.POLLOUT)
print(poll.poll() == [(w, select.POLLOUT)])
poll.unregister(w)
os.close(w)
print(poll.poll() == [(r, select.POLLHUP)], os.read(r, 1))
os.close(r)
print(poll.poll(0)[0][1] == select.POLLNVAL)
try:
    select.select([r], [], [], 0)
except OSError as error:
    print(error.strerror)
r, w = os.pipe()
os.close(r)
poll = select.poll()
poll.register(w, select.POLLOUT)
print(poll.poll()[0][1] & select.POLLERR != 0)
os.close(w)
child = subprocess.Popen("sleep 0.2; echo a; sleep 0.2; echo b", shell=True, stdout=-1)
print(select.select([child.stdout], [], [], 0.02)[0], select.select([child.stdout], [], [], 5)[0] == [child.stdout])
print(child.communicate()[0])
with open("file", "w") as file:
    print(len(select.select([], [file], [], 0)[1]))
for wrong in (lambda: select.select([-1], [], []), lambda: select.select(["x"], [], []), lambda: select.select([], [], [], -1)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__)
with selectors.SelectSelector() as selector:
    r, w = os.pipe()
    key = selector.register(r, selectors.EVENT_READ, "data")
    print(selector.select(0), key.data)
    os.write(w, b"z")
    print([(k.data, events) for k, events in selector.select()])
print(hasattr(select, "epoll"), selectors.DefaultSelector.__name__)
