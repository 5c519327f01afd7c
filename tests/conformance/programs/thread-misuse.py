# What threads refuse.
import threading
thread = threading.Thread(target=int)
def said(action):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
said(thread.join)
thread.start()
said(thread.start)
thread.join()
said(thread.start)
said(threading.current_thread().join)
said(lambda: setattr(thread, 'daemon', True))
said(lambda: threading.Thread(group=1))
class Careless(threading.Thread):
    def __init__(self): pass
said(Careless().start)
said(lambda: Careless().name)
said(lambda: threading.stack_size(1))
print(threading.stack_size())
