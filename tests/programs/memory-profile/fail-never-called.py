# mistake: No report is printed
from memory_profiler import profile

@profile
def process_data(n=5_000):
    return sum([number for number in range(n)])

@profile
def process_data_lean(n=5_000):
    return sum(number for number in range(n))
