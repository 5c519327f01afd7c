# A thread interrupts the first one, which sees it when it goes on.
import _thread, signal, threading, time
def interrupt(): _thread.interrupt_main()
try:
    thread = threading.Thread(target=interrupt)
    thread.start(); thread.join()
    time.sleep(0.01)
except KeyboardInterrupt:
    print('interrupted')
signal.signal(signal.SIGUSR1, lambda *_: print('usr1 in', threading.current_thread().name))
thread = threading.Thread(target=lambda: _thread.interrupt_main(signal.SIGUSR1))
thread.start(); thread.join()
time.sleep(0.01)
signal.signal(signal.SIGUSR1, signal.SIG_IGN)
_thread.interrupt_main(signal.SIGUSR1)
try:
    _thread.interrupt_main(1000)
except ValueError as error:
    print(error)
print('end')
