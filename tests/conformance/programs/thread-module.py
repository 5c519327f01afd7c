# _thread itself.
import _thread, time
lock = _thread.allocate_lock()
lock.acquire()
seen = []
def work(a, b=2):
    seen.append((a, b))
    lock.release()
ident = _thread.start_new_thread(work, (1,), {'b': 5})
lock.acquire()
print(seen, isinstance(ident, int), ident != _thread.get_ident())
for arguments in (((), ()), (work, [1]), (work, (), [])):
    try:
        _thread.start_new_thread(*arguments)
    except TypeError as error:
        print(error)
def leave():
    try:
        _thread.exit()
    finally:
        lock.release()
_thread.start_new_thread(leave, ())
lock.acquire()
print('left', _thread.error is RuntimeError, _thread._count())
try:
    _thread.interrupt_main()
    time.sleep(1)
except KeyboardInterrupt:
    print('interrupted')
