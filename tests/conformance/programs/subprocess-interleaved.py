# Output of several children that sleep, as it arrives.
import selectors
import subprocess
import sys
import time

children = {}
selector = selectors.DefaultSelector()
for name, delay in (("slow", 0.6), ("fast", 0.2), ("middle", 0.4)):
    child = subprocess.Popen(f"sleep {delay}; echo {name}; sleep 0.6; echo {name} again", shell=True, stdout=-1)
    selector.register(child.stdout, selectors.EVENT_READ, name)
    children[name] = child
seen = []
while selector.get_map():
    for key, _events in selector.select():
        line = key.fileobj.readline()
        if line:
            seen.append(line.decode().strip())
        else:
            selector.unregister(key.fileobj)
print(seen)
print({name: child.wait() for name, child in children.items()})
begin = time.monotonic()
waiting = [subprocess.Popen(["sleep", "0.5"]) for _ in range(4)]
print([child.wait() for child in waiting], 0.5 <= time.monotonic() - begin < 1.9)
ticker = subprocess.Popen([sys.executable, "-u", "-c", "import time\nfor i in range(3):\n  print('tick', i); time.sleep(0.1)"], stdout=-1, text=True)
for line in ticker.stdout:
    print("saw", line.strip())
print(ticker.wait())
child = subprocess.Popen("read line; echo got $line; read line; echo then $line", shell=True, stdin=-1, stdout=-1, text=True, bufsize=1)
child.stdin.write("question\n")
print(child.stdout.readline().strip())
child.stdin.write("more\n")
print(child.stdout.readline().strip(), child.wait())
