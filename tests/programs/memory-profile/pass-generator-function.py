from memory_profiler import profile

def numbers(n):
    i = 0
    while i < n:
        yield i
        i += 1

@profile(precision=2)
def process_data(n=5000):
    return sum([*numbers(n)])

@profile(precision=2)
def process_data_lean(n=5000):
    return sum(numbers(n))

print("list:", process_data())
print("lean:", process_data_lean())
