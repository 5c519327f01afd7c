from collections import deque
from itertools import accumulate
from memory_profiler import profile


@profile
def process_data(n=5_000):
    data = tuple(range(n))
    data = list(data)
    return sum(data)


@profile
def process_data_lean(n=5_000):
    last = deque(accumulate(range(n)), maxlen=1)
    return last[0] if last else 0


def show():
    process_data()
    process_data_lean()


show()
