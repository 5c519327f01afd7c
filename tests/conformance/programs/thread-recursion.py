# A recursion in a thread.
import threading
def deep(n): return deep(n + 1)
def run():
    try:
        deep(0)
    except RecursionError as error:
        print(error)
for _ in range(2):
    thread = threading.Thread(target=run)
    thread.start(); thread.join()
def down(n): return 0 if n == 0 else 1 + down(n - 1)
thread = threading.Thread(target=lambda: print(down(900)))
thread.start(); thread.join()
