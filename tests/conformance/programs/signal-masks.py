# Masks, sigwait, siginterrupt, wakeup descriptors.
import os
import signal

seen = []
signal.signal(signal.SIGUSR1, lambda number, frame: seen.append(number))
print(signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1}))
os.kill(os.getpid(), signal.SIGUSR1)
print(seen, signal.sigpending() == {signal.SIGUSR1})
print(signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGUSR1}) == {signal.SIGUSR1})
print(seen == [signal.SIGUSR1])
