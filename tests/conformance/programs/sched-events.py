# sched.
import sched, threading, time
order = []
plan = sched.scheduler(time.monotonic, time.sleep)
now = time.monotonic()
plan.enter(0.1, 1, order.append, ('late',))
plan.enterabs(now + 0.05, 2, order.append, ('second',))
plan.enterabs(now + 0.05, 1, order.append, argument=('first',))
gone = plan.enter(0.07, 1, order.append, ('gone',))
print(len(plan.queue), plan.empty())
plan.cancel(gone)
try:
    plan.cancel(gone)
except ValueError as error:
    print(error)
print(plan.run(blocking=False) > 0, order)
plan.run()
print(order, plan.empty())
runner = sched.scheduler()
thread = threading.Thread(target=lambda: (runner.enter(0.02, 1, order.append, ('thread',)), runner.run()))
thread.start(); thread.join()
print(order[-1])
