import os
def ping_server(host):
    with os.popen("ping -c 4 '%s' 2>&1" % host) as pipe:
        text = pipe.read()
    if "min/avg/max" not in text:
        return None
    return float(text[text.index("mdev = ") + 7:].split("/")[1])
f = open("/etc/monitor/hosts.txt")
for host in f:
    if host.isspace():
        continue
    host = host.rstrip("\n")
    value = ping_server(host)
    print(host, end=": ")
    if value is None:
        print("unreachable")
    else:
        print(round(value, 3), "ms", end="")
        print(" HIGH LATENCY" if value > 100 else "")
f.close()
