from functools import reduce
from operator import itemgetter


def server_with_highest_cpu(metrics):
    return reduce(lambda a, b: a if a[1] >= b[1] else b, metrics.items())[0]


assert max({"a": 1}.items(), key=itemgetter(1))[0] == "a"
