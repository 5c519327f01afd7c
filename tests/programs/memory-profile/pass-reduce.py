from functools import reduce
from memory_profiler import profile as memory_profile

@memory_profile
def process_data(n=5_000):
    return reduce(lambda a, b: a + b, list(range(n)), 0)

@memory_profile
def process_data_lean(n=5_000):
    return reduce(int.__add__, range(n), 0)

print(f"{process_data()=}")
print(f"{process_data_lean()=}")
