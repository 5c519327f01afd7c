# Cancelling, and shutting down.
import threading, time
from concurrent.futures import CancelledError, Future, InvalidStateError, ThreadPoolExecutor
gate = threading.Event()
pool = ThreadPoolExecutor(1)
running = pool.submit(gate.wait)
waiting = [pool.submit(int) for _ in range(3)]
while not running.running(): time.sleep(0.01)
print(running.cancel(), waiting[0].cancel(), waiting[0].cancelled(), waiting[0].done())
try:
    waiting[0].result()
except CancelledError:
    print('cancelled')
called = []
waiting[1].add_done_callback(lambda future: called.append(future.cancelled()))
pool.shutdown(wait=False, cancel_futures=True)
print(called, waiting[2].cancelled())
gate.set()
print(running.result())
own = Future()
own.add_done_callback(lambda future: called.append(future.result()))
own.set_result(5)
print(called, own.result())
try:
    own.set_result(6)
except InvalidStateError as error:
    print(type(error).__name__)
own.add_done_callback(lambda future: called.append('at once'))
print(called[-1], str(own)[:7])
