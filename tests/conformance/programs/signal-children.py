# What signals do to Python children: default actions, handlers, SIGINT, ignored signals, SIGCHLD.
import os
import signal
import subprocess
import sys
import time


def child(code, number, **options):
    process = subprocess.Popen([sys.executable, "-u", "-c", code], stdout=-1, stderr=-1, text=True, **options)
    process.stdout.readline()
    process.send_signal(number)
    out, err = process.communicate()
    print(process.returncode, out.split("\n"), err.strip().split("\n")[-1])


child("import time; print('ready'); time.sleep(30)", signal.SIGTERM)
child("import time; print('ready'); time.sleep(30)", signal.SIGINT)
child("import time\ntry: print('ready'); time.sleep(30)\nexcept KeyboardInterrupt: print('caught')\nfinally: print('finally')", signal.SIGINT)
child("import signal, sys, time\ndef end(n, f): print('handler', n); sys.exit(4)\nsignal.signal(signal.SIGTERM, end)\nprint('ready')\ntime.sleep(30)", signal.SIGTERM)
child("import signal, time\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\nprint('ready')\ntime.sleep(0.3)\nprint('survived')", signal.SIGTERM)
child("import atexit, time\natexit.register(print, 'atexit')\nprint('ready')\ntime.sleep(30)", signal.SIGTERM)
child("import time; print('ready'); time.sleep(30)", signal.SIGKILL)
child("import signal; print('ready'); signal.pause()", signal.SIGUSR1)
child("import subprocess; print('ready'); subprocess.run(['sleep', '30'])", signal.SIGTERM)
code = "import signal; print([signal.getsignal(s).name for s in (signal.SIGPIPE, signal.SIGTERM, signal.SIGUSR1)])"
print(subprocess.run([sys.executable, "-c", code], stdout=-1, text=True).stdout)
signal.signal(signal.SIGUSR1, signal.SIG_IGN)
print(subprocess.run([sys.executable, "-c", code], stdout=-1, text=True).stdout)
print(subprocess.run("kill -USR1 $$; echo ignored is inherited", shell=True, stdout=-1, text=True).stdout)
signal.signal(signal.SIGUSR1, lambda *_: None)
print(subprocess.run([sys.executable, "-c", code], stdout=-1, text=True).stdout)
ended = []
signal.signal(signal.SIGCHLD, lambda *_: ended.append(1))
process = subprocess.Popen(["sleep", "0.1"])
while not ended:
    time.sleep(0.02)
print(process.wait(), len(ended))
signal.signal(signal.SIGCHLD, signal.SIG_DFL)
print(subprocess.run([sys.executable, "-c", "import os, signal; os.kill(os.getpid(), signal.SIGTERM); print('not reached')"], stdout=-1).returncode)
print(subprocess.run([sys.executable, "-c", "import signal; signal.alarm(1); signal.pause()"]).returncode)
print(subprocess.run([sys.executable, "-c", "import os; os.kill(os.getppid(), 0); print('may')"], stdout=-1).stdout)
