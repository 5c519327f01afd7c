# mistake: The sums are printed and not returned
from memory_profiler import profile

@profile
def process_data(n=5_000):
    print(sum(list(range(n))))

@profile
def process_data_lean(n=5_000):
    print(sum(range(n)))

process_data()
process_data_lean()
