# mistake: There is no list to compare with
from memory_profiler import profile

@profile
def process_data(n=5_000):
    return sum(i for i in range(n))

@profile
def process_data_lean(n=5_000):
    return sum(range(n))

process_data()
process_data_lean()
