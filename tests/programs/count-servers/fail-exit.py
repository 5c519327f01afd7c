import sys


def count_servers(servers):
    sys.exit(len(servers))
