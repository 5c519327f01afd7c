# mistake: The brackets build the list first
from memory_profiler import profile

@profile
def process_data(n=5_000):
    numbers = list(range(n))
    return sum(numbers)

@profile
def process_data_lean(n=5_000):
    return sum([x for x in range(n)])

process_data()
process_data_lean()
