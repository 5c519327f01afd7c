# What a thread held is let go of, and weak references know.
import gc, threading, weakref
class Thing: pass
def work(thing): pass
thing = Thing()
known = weakref.ref(thing)
thread = threading.Thread(target=work, args=(thing,))
del thing
thread.start(); thread.join()
gc.collect()
print(known() is None)
threads = weakref.WeakSet()
for _ in range(5):
    one = threading.Thread(target=int); threads.add(one); one.start(); one.join()
del one, thread
gc.collect()
print(len(threads), threading.active_count())
