# mistake: No report is printed
from memory_profiler import profile

def process_data(n=5_000):
    return sum([number for number in range(n)])

def process_data_lean(n=5_000):
    return sum(number for number in range(n))

print(process_data())
print(process_data_lean())
