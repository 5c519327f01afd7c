import subprocess, threading
result = {}
def ping_server(host):
    r = subprocess.run(["ping", "-qc4", host], capture_output=True, text=True)
    return None if r.returncode else float(r.stdout.split("/")[-3])
def work(host):
    result[host] = ping_server(host)
names = [n for n in open("/etc/monitor/hosts.txt").read().split("\n") if n.strip()]
threads = [threading.Thread(target=work, args=(n,)) for n in names]
for t in threads:
    t.start()
for t in threads:
    t.join()
for n in names:
    v = result[n]
    if v is None:
        print(f"{n}: unreachable")
    else:
        print(f"{n}: {v} ms" + (" HIGH LATENCY" if v > 100 else ""))
