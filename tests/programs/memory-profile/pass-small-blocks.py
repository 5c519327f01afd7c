from memory_profiler import profile
from itertools import islice

@profile
def process_data(n=5_000):
    numbers = [x for x in range(n)]
    result = sum(numbers)
    del numbers
    return result

@profile
def process_data_lean(n=5_000):
    numbers = iter(range(n))
    total = 0
    while block := list(islice(numbers, 500)):
        total += sum(block)
    return total

a, b = process_data(), process_data_lean()
print(a == b)
