import sys


def count_servers(servers):
    return len(servers)


print(count_servers(["web01"]))
sys.exit(0)
