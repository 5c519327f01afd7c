# Handlers: calling, replacing, order, what they are given, raising from them.
import os
import signal
import subprocess
import time

seen = []


def handler(number, frame):
    seen.append((signal.Signals(number).name, frame is not None))


print(signal.signal(signal.SIGUSR1, handler), signal.getsignal(signal.SIGUSR1) is handler)
os.kill(os.getpid(), signal.SIGUSR1)
print(seen)
signal.raise_signal(signal.SIGUSR1)
print(len(seen))
print(signal.signal(signal.SIGUSR1, signal.SIG_IGN) is handler)
os.kill(os.getpid(), signal.SIGUSR1)
print(len(seen), signal.signal(signal.SIGUSR1, signal.SIG_DFL))
for number, what in ((signal.SIGKILL, handler), (signal.SIGSTOP, signal.SIG_IGN)):
    try:
        signal.signal(number, what)
    except OSError as error:
        print(type(error).__name__, error.strerror)
for number, what in ((0, handler), (999, handler), (signal.SIGUSR1, "text")):
    try:
        signal.signal(number, what)
    except Exception as error:
        print(type(error).__name__)
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler, signal.getsignal(signal.SIGPIPE), signal.getsignal(signal.SIGTERM))


class Stop(Exception):
    pass


def stopper(number, frame):
    raise Stop(number)


signal.signal(signal.SIGTERM, stopper)
try:
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(5)
except Stop as error:
    print("stopped by", error)
child = subprocess.Popen(["sh", "-c", f"sleep 0.1; kill -TERM {os.getpid()}"])
begin = time.monotonic()
try:
    time.sleep(20)
except Stop:
    print("woken", time.monotonic() - begin < 10)
child.wait()
signal.signal(signal.SIGUSR2, handler)
child = subprocess.Popen(["sh", "-c", f"sleep 0.1; kill -USR2 {os.getpid()}"])
begin = time.monotonic()
time.sleep(0.4)
print("slept on", time.monotonic() - begin >= 0.399, seen[-1], child.wait())
child = subprocess.Popen(["sh", "-c", f"sleep 0.1; kill -USR2 {os.getpid()}; sleep 0.1; echo done"], stdout=-1)
print(child.stdout.read(), len(seen), child.wait())
try:
    os.kill(os.getpid(), signal.SIGINT)
    time.sleep(1)
except KeyboardInterrupt:
    print("KeyboardInterrupt")
print(signal.strsignal(signal.SIGTERM), signal.Signals(9).name, int(signal.SIGCHLD), signal.SIGRTMIN < signal.SIGRTMAX, signal.SIGTERM in signal.valid_signals())
