import sys
import time
servers = ["web01", "web02", "db01"]
for server in servers:
    print(server, flush=True)
    time.sleep(60)
sys.exit(3)
