# Futures: exceptions and where they come from, callbacks that fail, results that are set by hand.
import concurrent.futures
import logging
import sys
from concurrent.futures import CancelledError, Future, InvalidStateError, ThreadPoolExecutor

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message)s")
logging.getLogger("concurrent.futures").handlers = [logging.NullHandler()]
logging.getLogger("concurrent.futures").propagate = False


def fail(n):
    raise ZeroDivisionError(n)


with ThreadPoolExecutor(2, thread_name_prefix="pool") as pool:
    future = pool.submit(fail, 7)
    try:
        future.result()
    except ZeroDivisionError as error:
        print(error, error is future.exception(), error.__traceback__ is not None)
    results = pool.map(lambda n: 10 // n, [5, 2, 0, 1])
    try:
        for result in results: print(result)
    except ZeroDivisionError as error:
        print(type(error).__name__)
    seen = []
    future = pool.submit(len, "abc")
    future.add_done_callback(lambda one: 1 / 0)
    future.add_done_callback(lambda one: seen.append(one.result()))
    future.result()
print(seen)
by_hand = Future()
print(by_hand.running(), by_hand.done(), by_hand.set_running_or_notify_cancel(), by_hand.running(), by_hand.cancel())
by_hand.set_result("set")
try:
    by_hand.set_result("again")
except InvalidStateError as error:
    print("FINISHED" in str(error))
gone = Future()
print(gone.cancel(), gone.cancelled(), gone.set_running_or_notify_cancel())
try:
    gone.result()
except CancelledError:
    print("cancelled")
try:
    pool.submit(len, "x")
except RuntimeError as error:
    print(error)
try:
    ThreadPoolExecutor(0)
except ValueError as error:
    print(error)
print(sorted(concurrent.futures.wait([future, gone]).done, key=id) == sorted([future, gone], key=id))
