# Timers.
import threading, time
order = []
timers = [threading.Timer(delay, order.append, args=[delay]) for delay in (0.15, 0.05, 0.1)]
for timer in timers: timer.start()
timers[2].cancel()
for timer in timers: timer.join()
print(order, [timer.is_alive() for timer in timers])
named = threading.Timer(0.01, lambda **given: order.append(given), kwargs={'a': 1})
print(named.interval, named.daemon, named.finished.is_set())
named.start(); named.join()
print(order[-1], named.finished.is_set())
