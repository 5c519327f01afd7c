from memory_profiler import profile

@profile
def process_data(n=5_000):
    data = []
    for i in range(n):
        data.append(i)
    total = sum(data)
    return total

@profile
def process_data_lean(n=5_000):
    return sum(range(n))

process_data()
process_data_lean()
