# Each thread has a process of its own.
import subprocess, threading, time
out = {}
def run(n):
    out[n] = subprocess.run(['sh', '-c', f'sleep 0.{n}; echo {n}'], capture_output=True, text=True).stdout
threads = [threading.Thread(target=run, args=(n,)) for n in (3, 1, 2)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(list(out.items()))
process = subprocess.Popen(['sleep', '5'])
killer = threading.Timer(0.05, process.kill)
killer.start()
print(process.wait())
