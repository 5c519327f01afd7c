# Exceptions in threads.
import sys, threading
def fail(): raise ValueError('no')
def leave(): sys.exit(3)
seen = []
threading.excepthook = lambda args: seen.append((args.exc_type.__name__, str(args.exc_value), args.thread.name, args.exc_traceback is not None))
for target in (fail, leave):
    thread = threading.Thread(target=target, name='worker')
    thread.start(); thread.join()
print(seen)
threading.excepthook = threading.__excepthook__
def broken(args): raise KeyError('hook')
print('on', threading.active_count())
class Own(threading.Thread):
    def run(self):
        try:
            raise OSError('inside')
        except OSError as error:
            self.error = error
thread = Own(); thread.start(); thread.join()
print(repr(thread.error))
