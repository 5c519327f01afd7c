# Names, numbers, lists of threads.
import threading
def work(): pass
print([threading.Thread(target=work).name for _ in range(2)], threading.Thread().name, threading.Thread(name='own').name)
main = threading.main_thread()
print(main.name, main is threading.current_thread(), main.is_alive(), main.daemon, main.ident == threading.get_ident())
stop = threading.Event()
thread = threading.Thread(target=stop.wait, name='waiter', daemon=True)
print(thread.ident, thread.native_id, thread.is_alive())
thread.start()
print(thread.ident != main.ident, thread.native_id != main.native_id, thread.is_alive(), thread.daemon)
print(threading.active_count(), [one.name for one in threading.enumerate()])
thread.name = 'renamed'
print(thread.name, thread.getName() if False else thread.name)
stop.set(); thread.join()
print(thread.is_alive(), threading.active_count(), threading.enumerate() == [main])
print(main.native_id == threading.get_native_id() == __import__('os').getpid())
