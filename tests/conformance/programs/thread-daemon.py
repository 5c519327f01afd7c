# A program waits for its threads; daemons end with it.
import atexit, threading, time
atexit.register(print, 'at exit')
def tick():
    while True: time.sleep(10)
def slow():
    time.sleep(0.1)
    print('slow is over')
threading.Thread(target=tick, daemon=True).start()
thread = threading.Thread(target=slow)
print(thread.daemon)
thread.start()
inherits = []
def parent(): inherits.append(threading.Thread().daemon)
one = threading.Thread(target=parent, daemon=True); one.start(); one.join()
print(inherits)
print('end')
