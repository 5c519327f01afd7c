import functools
import tracemalloc

def profile(function):
    @functools.wraps(function)
    def measured(*args):
        tracemalloc.start()
        result = function(*args)
        print(function.__name__, tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
        return result
    return measured

@profile
def process_data(n=5_000):
    return sum(list(range(n)))

@profile
def process_data_lean(n=5_000):
    return sum(range(n))

process_data()
process_data_lean()
