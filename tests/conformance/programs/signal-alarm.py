# Alarms and timers.
import signal
import time

rang = []


def ring(number, frame):
    rang.append(number)


signal.signal(signal.SIGALRM, ring)
print(signal.alarm(10), signal.alarm(0) in (9, 10), signal.alarm(0))
print(signal.setitimer(signal.ITIMER_REAL, 0.1), rang)
signal.pause()
print(rang == [signal.SIGALRM], signal.getitimer(signal.ITIMER_REAL))
signal.setitimer(signal.ITIMER_REAL, 0.1, 0.1)
for _ in range(3):
    signal.pause()
before, every = signal.setitimer(signal.ITIMER_REAL, 0)
print(len(rang), 0 < before <= 0.1, every)
begin = time.monotonic()
signal.setitimer(signal.ITIMER_REAL, 0.1)
time.sleep(0.3)
print(len(rang), time.monotonic() - begin >= 0.299)


class TooLong(Exception):
    pass


def too_long(number, frame):
    raise TooLong


signal.signal(signal.SIGALRM, too_long)
signal.setitimer(signal.ITIMER_REAL, 0.2)
try:
    time.sleep(60)
except TooLong:
    print("too long", time.monotonic() - begin < 30)
signal.alarm(1)
try:
    while True:
        time.sleep(0.05)
except TooLong:
    print("a loop of sleeps is left too")
try:
    signal.setitimer(signal.ITIMER_REAL, -1)
except signal.ItimerError as error:
    print(isinstance(error, OSError), error.strerror)
try:
    signal.setitimer(99, 1)
except signal.ItimerError as error:
    print(error.strerror)
