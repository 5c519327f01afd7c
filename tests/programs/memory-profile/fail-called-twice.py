from memory_profiler import profile

@profile
def process_data(n=5_000):
    return sum(list(range(n)))

@profile
def process_data_lean(n=5_000):
    return sum(range(n))

process_data()
process_data_lean()
print(process_data(), process_data_lean())
