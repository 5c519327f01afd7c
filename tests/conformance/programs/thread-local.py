# Values of each thread's own.
import threading
own = threading.local()
own.value = 'main'
print(own.value, own.__dict__)
seen = []
def work(n):
    seen.append(hasattr(own, 'value'))
    own.value = n
    seen.append(own.__dict__)
for n in range(2):
    thread = threading.Thread(target=work, args=(n,))
    thread.start(); thread.join()
print(seen, own.value)
class Own(threading.local):
    number = 5
    def __init__(self, start):
        self.start = start
made = Own(3)
made.start += 1
def look():
    seen.append((made.start, made.number))
thread = threading.Thread(target=look)
thread.start(); thread.join()
print(seen[-1], made.start)
del own.value
try:
    own.value
except AttributeError as error:
    print(error)
try:
    threading.local(1)
except TypeError as error:
    print(error)
