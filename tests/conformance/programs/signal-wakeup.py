# siginterrupt and the wakeup descriptor.
import os
import signal

signal.signal(signal.SIGUSR1, lambda number, frame: print("handled", number == signal.SIGUSR1))
r, w = os.pipe()
os.set_blocking(w, False)
print(signal.set_wakeup_fd(w))
os.kill(os.getpid(), signal.SIGUSR1)
print(os.read(r, 10) == bytes([signal.SIGUSR1]), signal.set_wakeup_fd(-1) == w)
print(signal.siginterrupt(signal.SIGUSR1, False))
try:
    signal.siginterrupt(999, True)
except (OSError, ValueError) as error:
    print("refused")
