# Children that a signal ends: negative codes, send_signal, terminate, kill, after the end as well.
import signal
import subprocess

for name in ("SIGTERM", "SIGKILL", "SIGINT", "SIGHUP", "SIGUSR1", "SIGQUIT", "SIGALRM", "SIGPIPE"):
    process = subprocess.Popen(["sleep", "30"])
    process.send_signal(getattr(signal, name))
    print(name, process.wait(), process.returncode == -getattr(signal, name))
process = subprocess.Popen(["sleep", "30"])
print(process.poll())
process.terminate()
print(process.wait(timeout=10), process.poll())
process.kill()
process.terminate()
process.send_signal(signal.SIGUSR1)
print("signals after the end do nothing", process.returncode)
try:
    subprocess.run("kill -9 $$", shell=True, check=True)
except subprocess.CalledProcessError as error:
    print(error)
try:
    raise subprocess.CalledProcessError(-64, "x")
except subprocess.CalledProcessError as error:
    print(error)
print(subprocess.run("kill -TERM $$; echo not reached", shell=True).returncode)
print(subprocess.run("sh -c 'kill -TERM $$'; echo code $?", shell=True, capture_output=True, text=True).stdout)
