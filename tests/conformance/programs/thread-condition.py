# Conditions: wait, notify, notify_all, wait_for.
import threading, time
condition = threading.Condition()
ready = []
def wait(n):
    with condition:
        condition.wait()
        ready.append(n)
threads = [threading.Thread(target=wait, args=(n,)) for n in range(5)]
for thread in threads:
    thread.start()
    time.sleep(0.05)
with condition:
    condition.notify(2)
time.sleep(0.1)
print(sorted(ready))
with condition:
    condition.notify_all()
for thread in threads: thread.join()
print(sorted(ready))
for method in (condition.notify, condition.wait):
    try:
        method()
    except RuntimeError as error:
        print(error)
with condition:
    print(condition.wait(timeout=0.05), condition.wait_for(lambda: False, timeout=0.05), condition.wait_for(lambda: 7))
number = 0
def count():
    global number
    for _ in range(3):
        time.sleep(0.02)
        with condition:
            number += 1
            condition.notify()
thread = threading.Thread(target=count)
thread.start()
with condition:
    print(condition.wait_for(lambda: number == 3, timeout=5))
thread.join()
