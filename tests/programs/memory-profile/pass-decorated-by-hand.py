import memory_profiler

def process_data(n=5000):
    values = list(range(n))
    result = 0
    for value in values:
        result += value
    return result

def process_data_lean(n=5000):
    return sum(map(int, range(n)))

process_data = memory_profiler.profile(process_data)
process_data_lean = memory_profiler.profile(process_data_lean)
process_data()
process_data_lean()
