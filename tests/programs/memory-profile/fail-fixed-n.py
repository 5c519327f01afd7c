# mistake: n is ignored
from memory_profiler import profile

@profile
def process_data(n=5_000):
    numbers = list(range(5_000))
    return sum(numbers)

@profile
def process_data_lean(n=5_000):
    return sum(range(5_000))

process_data()
process_data_lean()
