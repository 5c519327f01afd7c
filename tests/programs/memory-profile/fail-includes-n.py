# mistake: The sum includes n
from memory_profiler import profile

@profile
def process_data(n=5_000):
    numbers = list(range(1, n + 1))
    return sum(numbers)

@profile
def process_data_lean(n=5_000):
    return sum(range(1, n + 1))

process_data()
process_data_lean()
