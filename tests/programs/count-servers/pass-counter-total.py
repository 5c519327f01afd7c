from collections import Counter


def count_servers(servers):
    return sum(Counter(servers).values())
