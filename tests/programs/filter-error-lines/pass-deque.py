from collections import deque
with open("/var/log/syslog") as log:
    found = deque(line.rstrip() for line in log if "ERROR" in line)
while found:
    print(found.popleft())
